package dev.peekwire.transcript.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON value by value, in bounded memory: what {@link Canonical} writes. In its own spelling and order alone, if it is
 * to be strict: a text whose bytes differ from what was written is not that text, even where it means the same. White space
 * between values does not count. Fails at the first byte with which it cannot go on. One thread at a time.
 */
final class JsonText {
    private static final int DEEPEST = 16;
    private static final int LONGEST = 1 << 22;
    private static final int BUFFER = 8192;
    private static final int END = -1;
    private static final String WHITE = " \n\r\t";
    private static final String ESCAPED = "btnfr\"\\/";
    /** The digits of the last character that has to be escaped. */
    private static final int[] MOST_ESCAPED = {0, 0, 1, 0xf};

    private static final String MEANT = "\b\t\n\f\r\"\\/";

    private final InputStream in;
    private final boolean strict;
    private final byte[] buffer = new byte[BUFFER];
    private final Bytes string = new Bytes();
    private int place;
    private int filled;
    private int next;
    private long left = Long.MAX_VALUE;

    JsonText(InputStream in, boolean strict) throws IOException {
        this.in = in;
        this.strict = strict;
        this.next = read();
    }

    /** The next character that counts, which is not taken. */
    int peek() throws IOException {
        while (next != END && WHITE.indexOf(next) >= 0) {
            next = read();
        }
        return next;
    }

    /** Takes what has to come. */
    void expect(char what) throws IOException, Malformed {
        if (!accept(what)) {
            throw wrong();
        }
    }

    boolean accept(char what) throws IOException, Malformed {
        boolean there = peek() == what;
        if (there) {
            take();
        }
        return there;
    }

    Malformed wrong() {
        return next == END ? Malformed.end() : new Malformed("another character than can stand here");
    }

    /** A whole value, with no more than a bounded number of bytes. */
    Object value() throws IOException, Malformed {
        left = LONGEST;
        Object value = value(DEEPEST);
        left = Long.MAX_VALUE;
        return value;
    }

    /** A member's name, with no more than that either. */
    String name() throws IOException, Malformed {
        left = LONGEST;
        peek();
        String name = string();
        left = Long.MAX_VALUE;
        return name;
    }

    private Object value(int deep) throws IOException, Malformed {
        int first = peek();
        return switch (first) {
            case '{' -> map(deep);
            case '[' -> list(deep);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Map<String, Object> map(int deep) throws IOException, Malformed {
        Map<String, Object> map = new LinkedHashMap<>();
        open('{', deep);
        if (accept('}')) {
            return map;
        }
        String before = null;
        do {
            peek();
            String name = string();
            if (map.containsKey(name) || (strict && before != null && name.compareTo(before) < 0)) {
                throw new Malformed("a name that stands twice, or not in its place");
            }
            before = name;
            expect(':');
            map.put(name, value(deep - 1));
        } while (accept(','));
        expect('}');
        return map;
    }

    private void open(char bracket, int deep) throws IOException, Malformed {
        expect(bracket);
        if (deep == 0) {
            throw new Malformed("nested too deeply");
        }
    }

    private List<Object> list(int deep) throws IOException, Malformed {
        List<Object> list = new ArrayList<>();
        open('[', deep);
        if (accept(']')) {
            return list;
        }
        do {
            list.add(value(deep - 1));
        } while (accept(','));
        expect(']');
        return list;
    }

    private Object word(String word, Object meant) throws IOException, Malformed {
        for (int i = 0; i < word.length(); i++) {
            if (next != word.charAt(i)) {
                throw wrong();
            }
            take();
        }
        return meant;
    }

    private Object number() throws IOException, Malformed {
        boolean negative = next == '-';
        if (negative) {
            take();
        }
        int first = next;
        long value = 0;
        int digits = 0;
        while (next >= '0' && next <= '9' && value <= Canonical.MOST) {
            value = 10 * value + take() - '0';
            digits++;
        }
        if (digits == 0) {
            throw wrong();
        }
        if (value > Canonical.MOST || (first == '0' && (negative || digits > 1))) {
            throw new Malformed("a number in another form than its own");
        }
        return negative ? -value : value;
    }

    String string() throws IOException, Malformed {
        expect('"');
        Bytes utf8 = string;
        utf8.clear();
        while (next != '"') {
            if (next < ' ') {
                throw unfinished();
            }
            int one = take();
            if (one == '\\') {
                escaped(utf8);
            } else {
                utf8.put(one);
            }
        }
        take();
        try {
            return utf8.text();
        } catch (CharacterCodingException e) {
            throw new Malformed("a text that is no UTF-8");
        }
    }

    /** Of a text. */
    private Malformed unfinished() {
        return string.maybeText() ? wrong() : new Malformed("a text that is no UTF-8");
    }

    private void escaped(Bytes utf8) throws IOException, Malformed {
        if (next == END) {
            throw unfinished();
        }
        int which = take();
        int known = ESCAPED.indexOf(which);
        if (which == 'u') {
            utf8.put(unicode().getBytes(StandardCharsets.UTF_8));
        } else if (known < 0 || (strict && which == '/')) {
            throw new Malformed("a character in another spelling than its own");
        } else {
            utf8.put(MEANT.charAt(known));
        }
    }

    /** One character, or two for what lies beyond the first plane. */
    private String unicode() throws IOException, Malformed {
        char unit = unit();
        if (strict && (unit >= ' ' || MEANT.indexOf(unit) >= 0)) {
            throw new Malformed("a character in another spelling than its own");
        }
        if (!Character.isSurrogate(unit)) {
            return String.valueOf(unit);
        }
        word("\\u", true);
        char low = unit();
        if (!Character.isSurrogatePair(unit, low)) {
            throw new Malformed("half a surrogate pair");
        }
        return new String(new char[] {unit, low});
    }

    private char unit() throws IOException, Malformed {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            if (next == END) {
                throw unfinished();
            }
            int digit = Character.digit(next, 16);
            if (digit < 0 || (strict && (digit > MOST_ESCAPED[i] || next < '0' || (next >= 'A' && next <= 'F')))) {
                throw new Malformed("a character in another spelling than its own");
            }
            take();
            unit = (unit << 4) | digit;
        }
        return (char) unit;
    }

    private int take() throws IOException, Malformed {
        if (--left < 0) {
            throw new Malformed("a value that is too long");
        }
        int taken = next;
        next = read();
        return taken;
    }

    private int read() throws IOException {
        if (place == filled) {
            place = 0;
            filled = Math.max(in.read(buffer), 0);
        }
        return filled == 0 ? END : buffer[place++] & 0xff;
    }
}
