package dev.peekwire.redact;

/** What may stand among the digits of a number. */
enum Separators {
    /** Spaces and dashes. */
    PLAIN,
    /** Those, and what else telephone numbers are written with. */
    PHONE;

    boolean contains(int c) {
        return Chars.isSpace(c) || Chars.isDash(c) || (this == PHONE && isPhonePunctuation(c));
    }

    /** A space, dash or other separator without regard to its width. */
    static int normal(int c) {
        return Chars.isSpace(c) ? ' ' : Chars.isDash(c) ? '-' : c;
    }

    private static boolean isPhonePunctuation(int c) {
        return c == '.' || c == '/' || c == '(' || c == ')' || c == '+' || c == 0xFF0B;
    }
}
