package dev.peekwire.benchmarks.nodes;

import dev.peekwire.draft.DraftText;

/**
 * What a visitor types: prose with one letter at its end, which is replaced by the next. The letter says which edit a frame
 * shows. One letter after a space is never held back.
 */
final class Letters {
    static final int COUNT = 26;

    private static final String PROSE = "Hello, I ordered a lamp two weeks ago and it has not come. Is it ";

    private static final int[] CHECKS = new int[COUNT];

    static {
        for (int i = 0; i < COUNT; i++) {
            CHECKS[i] = DraftText.check(text(i));
        }
    }

    private Letters() {}

    static String letter(int number) {
        return String.valueOf((char) ('a' + number));
    }

    static String text(int number) {
        return PROSE + letter(number);
    }

    static int check(int number) {
        return CHECKS[number];
    }

    /** Where the letter stands. */
    static int at() {
        return PROSE.length();
    }

    /** Which one it is; -1 for none. */
    static int number(int letter) {
        int number = letter - 'a';
        return number >= 0 && number < COUNT ? number : -1;
    }
}
