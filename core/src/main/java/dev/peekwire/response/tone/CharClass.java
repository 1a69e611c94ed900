package dev.peekwire.response.tone;

import java.lang.Character.UnicodeScript;

/** Flags of characters and of the units that they fold to, as cells of {@link FoldTable} have them. */
final class CharClass {
    private CharClass() {}

    /** The flags of a character that folds to these units: its own, and those that its units share. */
    static long flags(int c, int[] units) {
        long flags = (isSpace(c) ? FoldTable.SPACE : 0) | (continues(c) ? FoldTable.CONTINUES : 0);
        if (c >= 0x1F1E6 && c <= 0x1F1FF) {
            flags |= FoldTable.REGIONAL;
        } else if (c > 0x2000 && Character.getType(c) == Character.OTHER_SYMBOL) {
            flags |= FoldTable.PICTURE;
        }
        int shared = (isSpace(c) ? Units.SPACE : 0)
                | (isWord(c, units) ? Units.WORD : 0)
                | (isUpper(c) ? Units.UPPER | Units.CASED : 0)
                | (Character.isLowerCase(c) ? Units.CASED : 0)
                | (isSpaceless(c) ? Units.SPACELESS : 0);
        return flags | (long) shared << FoldTable.UNIT_FLAGS;
    }

    /** The flags of one unit, of those that its character's units share and its own. */
    static long ofUnit(int unit, long shared) {
        if (isMark(unit)) {
            long caseless = shared & ~((long) (Units.UPPER | Units.CASED) << FoldTable.UNIT_FLAGS);
            return caseless | (long) Units.MARK << FoldTable.UNIT_FLAGS;
        }
        return shared | (long) script(unit) << FoldTable.UNIT_FLAGS;
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    static boolean isSkinTone(int c) {
        return c >= 0x1F3FB && c <= 0x1F3FF;
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isUpper(int c) {
        return Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    /** Marks, vowels and finals of Hangul, Thai and Lao AM, half-width sound marks of Katakana, skin tones. */
    private static boolean continues(int c) {
        return isMark(c)
                || (c >= 0x1160 && c <= 0x11FF)
                || (c >= 0xD7B0 && c <= 0xD7FF)
                || c == 0x0E33
                || c == 0x0EB3
                || c == 0xFF9E
                || c == 0xFF9F
                || isSkinTone(c);
    }

    /** Letters, digits and marks, and letters in a ring or a box. */
    private static boolean isWord(int c, int[] units) {
        return Character.isLetterOrDigit(c)
                || isMark(c)
                || (Character.getType(c) == Character.OTHER_SYMBOL
                        && units.length == 1
                        && units[0] != c
                        && Character.isLetterOrDigit(units[0]));
    }

    /** Of scripts that are written without spaces between words. */
    private static boolean isSpaceless(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> c == 0x30FC || c == 0xFF70;
        };
    }

    private static int script(int unit) {
        return switch (UnicodeScript.of(unit)) {
            case LATIN -> Units.LATIN;
            case GREEK -> Units.GREEK;
            case CYRILLIC -> Units.CYRILLIC;
            case ARMENIAN -> Units.ARMENIAN;
            default -> 0;
        };
    }
}
