package dev.peekwire.redact;

/** What may stand among the digits of a number. */
enum Separators {
    /** Spaces and dashes. */
    PLAIN,
    /** Those, and what else telephone numbers are written with. */
    PHONE;

    /** A gap of a bracket and another separator. */
    static final int BRACKET_AND_OTHER = -2;

    /** A gap of more separators than are written within a number. */
    static final int MANY = -3;

    boolean contains(int c) {
        return Chars.isSpace(c) || Chars.isDash(c) || (this == PHONE && isPhonePunctuation(c));
    }

    static boolean isPlus(int c) {
        return c == '+' || c == 0xFF0B;
    }

    /** What a gap becomes with one more separator: 0 is none, one is itself without regard to its width. */
    static int join(int gap, int c) {
        int plain = Chars.isSpace(c) ? ' ' : Chars.isDash(c) ? '-' : c;
        if (gap == 0) {
            return plain;
        }
        boolean bracket = isBracket(gap) != isBracket(plain);
        return gap > 0 && bracket ? BRACKET_AND_OTHER : MANY;
    }

    private static boolean isBracket(int c) {
        return c == '(' || c == ')';
    }

    private static boolean isPhonePunctuation(int c) {
        return c == '.' || c == '/' || c == '(' || c == ')' || isPlus(c);
    }
}
