package dev.peekwire.json;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Frames that go wrong on their way: numbers out of bounds, signs lost, doubled or in the wrong place. */
final class Damage {
    private static final List<String> PIECES = List.of(
            "0",
            "1",
            "2147483647",
            "2147483648",
            "9007199254740991",
            "9007199254740992",
            "16777215",
            "16777216",
            "99999999999999999999",
            ",",
            ",1",
            ",0",
            "\"",
            "\"a\"",
            "\"æ\"",
            "\"👍\"",
            "\ud83d",
            "\\u0061",
            "\\n",
            "\\",
            "\n",
            "\u007f",
            " ",
            "-",
            ".5",
            "e1",
            "00",
            "[",
            "]",
            "{",
            "}",
            "]}",
            "]}]",
            "null",
            "true",
            "/",
            "٣");

    private final SplittableRandom random;
    private final List<String> pieces = new ArrayList<>(PIECES);

    /**
     * The same for the same numbers.
     *
     * @param besides what may come into a frame besides, since its form has it
     */
    Damage(SplittableRandom random, String... besides) {
        this.random = random;
        this.pieces.addAll(List.of(besides));
    }

    /** A frame after up to three accidents; a quarter comes through as it was. */
    String to(StringBuilder text) {
        for (int i = random.nextInt(4); i > 0; i--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(3));
            text.replace(from, to, random.nextBoolean() ? "" : pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    /** A whole number with about as many digits as any other. */
    long number() {
        return random.nextLong(1, 1L << random.nextInt(1, 54));
    }
}
