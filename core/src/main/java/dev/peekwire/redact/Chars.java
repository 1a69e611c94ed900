package dev.peekwire.redact;

import java.lang.Character.UnicodeScript;

/** Classes of code points, for all scripts. Each answers no for {@code TextWindow.NOTHING}. */
final class Chars {
    private static final int ASCII_END = 0x80;
    private static final int FIRST_SPACELESS = 0x0E00;

    private Chars() {}

    static boolean isBlank(int c) {
        return c < ASCII_END
                ? c == ' ' || (c >= '\t' && c <= '\r')
                : Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** A space within a line, of any width. */
    static boolean isSpace(int c) {
        return c < ASCII_END ? c == ' ' : Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    static boolean isDash(int c) {
        return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D;
    }

    static boolean isDigit(int c) {
        return digit(c) >= 0;
    }

    /** The value of a decimal digit of any script, or -1. */
    static int digit(int c) {
        if (c < ASCII_END) {
            return c >= '0' && c <= '9' ? c - '0' : -1;
        }
        // Character.digit also takes full-width letters in higher radixes, none in radix 10.
        return Character.digit(c, 10);
    }

    static boolean isLatin(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isAscii(int c) {
        return isLatin(c) || (c >= '0' && c <= '9');
    }

    static boolean isLetter(int c) {
        return c < ASCII_END ? isLatin(c) : Character.isLetter(c);
    }

    static boolean isWord(int c) {
        return isLetter(c) || isDigit(c);
    }

    /** A letter, digit or combining mark of a script that puts spaces between words. */
    static boolean isSpacedWord(int c) {
        if (c < ASCII_END) {
            return isAscii(c);
        }
        return (Character.isLetterOrDigit(c) || isMark(c)) && !isSpaceless(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isSpaceless(int c) {
        if (c < FIRST_SPACELESS) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN, BOPOMOFO -> true;
            // The long-vowel mark of Katakana and its like belong to no one script.
            case COMMON -> c >= 0x3000 && c < 0xFF00;
            default -> false;
        };
    }
}
