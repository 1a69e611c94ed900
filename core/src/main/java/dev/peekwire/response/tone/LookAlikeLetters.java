package dev.peekwire.response.tone;

import java.util.Arrays;

/**
 * Small letters of Cyrillic, Greek and Armenian that look like a Latin one, or whose capitals do, and that one. The idea
 * is the skeleton of UTS 39: two texts look alike if they become the same. The table is ours and bounded: letters that
 * people confuse when they read a chat, none that are alike within a script (1 and l), which would make words of numbers.
 */
final class LookAlikeLetters {
    private static final String LETTERS =
            "\u0430a\u0432b\u0435e\u043Ak\u043Cm\u043Dh\u043Eo\u0440p\u0441c\u0442t\u0443y\u0445x"
                    + "\u0455s\u0456i\u0458j\u04BBh\u04CFl\u0501d\u051Bq\u051Dw\u0475v"
                    + "\u03B1a\u03B2b\u03B5e\u03B6z\u03B7h\u03B9i\u03BAk\u03BCm\u03BDv\u03BFo\u03C1p\u03C4t\u03C5y\u03C7x"
                    + "\u0585o\u057Du\u0570h\u0578n\u0581g\u0566q";

    private static final int FIRST = 0x370;
    private static final char[] LATIN = new char[0x590 - FIRST];

    static {
        Arrays.fill(LATIN, '\0');
        for (int i = 0; i < LETTERS.length(); i += 2) {
            LATIN[LETTERS.charAt(i) - FIRST] = LETTERS.charAt(i + 1);
        }
    }

    private LookAlikeLetters() {}

    /** The Latin letter that a folded letter looks like, or the letter itself. */
    static int latin(int unit) {
        int index = unit - FIRST;
        return index >= 0 && index < LATIN.length && LATIN[index] != 0 ? LATIN[index] : unit;
    }
}
