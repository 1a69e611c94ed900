package dev.peekwire.redact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A pattern that is matched in one pass, whatever the text: {@code A} is a letter, {@code 9} a digit, {@code X} either,
 * any other character itself; a backslash takes the next one literally; {@code {n}} and {@code {m,n}} repeat what is
 * before them. All states of the match are followed at once, as the bits of a {@code long}.
 */
final class PatternTemplate {
    private static final int LONGEST = 63;

    /** What one place takes: a code point, or one of the classes below. */
    private final List<Integer> places = new ArrayList<>();

    private final BitSet optional = new BitSet();
    private static final int LETTER = -2;
    private static final int DIGIT = -3;
    private static final int EITHER = -4;

    private final int[] template;
    private int read;

    PatternTemplate(String template) {
        this.template = template.codePoints().toArray();
        while (read < this.template.length) {
            repeat(place());
        }
        if (accepts(start())) {
            throw new IllegalArgumentException("a template that matches nothing at all would match everywhere");
        }
    }

    /** The most code points it takes. */
    int length() {
        return places.size();
    }

    long start() {
        return closed(1L);
    }

    /** The states after one more code point; 0 if there are none. */
    long step(long states, int c) {
        long next = 0;
        for (long left = states; left != 0; left &= left - 1) {
            int place = Long.numberOfTrailingZeros(left);
            if (place < places.size() && takes(places.get(place), c)) {
                next |= 1L << (place + 1);
            }
        }
        return closed(next);
    }

    boolean accepts(long states) {
        return (states >>> places.size() & 1) != 0;
    }

    /** Whether the template names a code point itself. */
    boolean names(int c) {
        return c >= 0 && places.contains(c);
    }

    private long closed(long states) {
        long closed = states;
        for (int place = optional.nextSetBit(0); place >= 0; place = optional.nextSetBit(place + 1)) {
            closed |= (closed >>> place & 1) << (place + 1);
        }
        return closed;
    }

    private static boolean takes(int place, int c) {
        return switch (place) {
            case LETTER -> Chars.isLetter(c);
            case DIGIT -> Chars.isDigit(c);
            case EITHER -> Chars.isWord(c);
            default -> place == c;
        };
    }

    private int place() {
        int c = template[read++];
        if (c == '\\') {
            require(read < template.length, "a backslash ends it");
            return template[read++];
        }
        require(c != '{' && c != '}', "a brace without anything to repeat");
        return switch (c) {
            case 'A' -> LETTER;
            case '9' -> DIGIT;
            case 'X' -> EITHER;
            default -> c;
        };
    }

    private void repeat(int place) {
        int least = 1;
        int most = 1;
        if (read < template.length && template[read] == '{') {
            read++;
            least = number();
            most = least;
            if (template[read] == ',') {
                read++;
                most = number();
            }
            require(template[read] == '}' && least <= most && most > 0, "a wrong repeat");
            read++;
        }
        require(places.size() + most <= LONGEST, "more than " + LONGEST + " places");
        for (int i = 0; i < most; i++) {
            optional.set(places.size(), i >= least);
            places.add(place);
        }
    }

    private int number() {
        int number = 0;
        int start = read;
        while (read < template.length && template[read] >= '0' && template[read] <= '9' && number <= LONGEST) {
            number = 10 * number + template[read++] - '0';
        }
        require(read > start && read < template.length, "a repeat without an end");
        return number;
    }

    private static void require(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalArgumentException("template: " + problem);
        }
    }
}
