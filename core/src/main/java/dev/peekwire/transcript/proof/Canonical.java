package dev.peekwire.transcript.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of a JSON value: the JSON Canonicalization Scheme of RFC 8785, for the values that occur. These are
 * texts, whole numbers up to 2<sup>53</sup> &minus; 1, true, false, null, and maps and lists of them; there are no fractions.
 *
 * @since 0.1.0
 */
public final class Canonical {
    /** The largest whole number whose JSON every reader understands alike. */
    public static final long MOST = (1L << 53) - 1;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final String SHORT = "\b\t\n\f\r\"\\";
    private static final byte[] SHORT_FORMS = "btnfr\"\\".getBytes(StandardCharsets.US_ASCII);

    private final Bytes out;

    Canonical(Bytes out) {
        this.out = out;
    }

    /**
     * The value in UTF-8.
     *
     * @param value a {@link String}, {@link Long}, {@link Integer}, {@link Boolean} or null, or a {@link Map} with texts for
     *     keys or a {@link List} of such
     * @throws IllegalArgumentException if it is or holds anything else, a number too large, or half a surrogate pair
     */
    public static byte[] bytes(@Nullable Object value) {
        Bytes out = new Bytes();
        new Canonical(out).value(value);
        return out.copy();
    }

    /** The same as text. */
    public static String text(@Nullable Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    void value(@Nullable Object value) {
        if (value instanceof String text) {
            string(text);
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof Long || value instanceof Integer) {
            number(((Number) value).longValue());
        } else if (value == null || value instanceof Boolean) {
            ascii(String.valueOf(value));
        } else {
            throw new IllegalArgumentException("value: a " + value.getClass().getSimpleName() + " has no form");
        }
    }

    void number(long value) {
        if (value > MOST || value < -MOST) {
            throw new IllegalArgumentException("value: a number beyond 2^53 - 1");
        }
        ascii(Long.toString(value));
    }

    /** Keys stand in the order of their UTF-16 code units. */
    private void map(Map<?, ?> map) {
        String[] names = new String[map.size()];
        int count = 0;
        for (Object name : map.keySet()) {
            names[count++] = (String) name;
        }
        Arrays.sort(names);
        char before = '{';
        for (String name : names) {
            put(before);
            string(name);
            put(':');
            value(map.get(name));
            before = ',';
        }
        close(before, '{', '}');
    }

    private void list(List<?> list) {
        char before = '[';
        for (Object each : list) {
            put(before);
            value(each);
            before = ',';
        }
        close(before, '[', ']');
    }

    private void close(char before, char open, char close) {
        if (before == open) {
            put(open);
        }
        put(close);
    }

    void string(String text) {
        put('"');
        for (int i = out.plain(text, 0); i < text.length(); i = out.plain(text, i + 1)) {
            char c = text.charAt(i);
            if (c < 0x80) {
                single(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                pair(c, text.charAt(++i));
            } else {
                unit(c);
            }
        }
        put('"');
    }

    private void single(char c) {
        int form = SHORT.indexOf(c);
        if (form >= 0) {
            put('\\');
            put(SHORT_FORMS[form]);
        } else if (c < ' ') {
            put('\\');
            ascii("u00");
            put(HEX[c >> 4]);
            put(HEX[c & 0xf]);
        } else {
            put(c);
        }
    }

    private void unit(char c) {
        if (Character.isSurrogate(c)) {
            throw new IllegalArgumentException("value: half a surrogate pair");
        }
        if (c < 0x800) {
            put(0xc0 | (c >> 6));
        } else {
            put(0xe0 | (c >> 12));
            put(0x80 | ((c >> 6) & 0x3f));
        }
        put(0x80 | (c & 0x3f));
    }

    private void pair(char high, char low) {
        if (!Character.isLowSurrogate(low)) {
            throw new IllegalArgumentException("value: half a surrogate pair");
        }
        int point = Character.toCodePoint(high, low);
        put(0xf0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3f));
        put(0x80 | ((point >> 6) & 0x3f));
        put(0x80 | (point & 0x3f));
    }

    /** Of characters that stand for themselves. */
    private void ascii(String text) {
        out.plain(text, 0);
    }

    private void put(int one) {
        out.put(one);
    }
}
