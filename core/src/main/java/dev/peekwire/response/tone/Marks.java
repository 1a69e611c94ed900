package dev.peekwire.response.tone;

/** Characters that are looked through, by their Unicode blocks. */
final class Marks {
    /** Unicode's Default_Ignorable_Code_Point, as of Unicode 15; soft hyphens, joiners, variation selectors. */
    private static final int[] UNSEEN = {
        0x00AD, 0x00AD, 0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200F,
        0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8,
        0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
    };

    /** Vowel points and signs of recitation of Hebrew and Arabic, and the stroke that lengthens an Arabic word. */
    private static final int[] VOWEL_POINTS = {
        0x0591, 0x05BD, 0x05BF, 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7, 0x05C7, 0x0610, 0x061A, 0x0640, 0x0640,
        0x064B, 0x0652, 0x0656, 0x065F, 0x0670, 0x0670, 0x06D6, 0x06DC, 0x06DF, 0x06E4, 0x06E7, 0x06E8, 0x06EA, 0x06ED
    };

    /** Accents of Latin, Greek and Cyrillic letters, and hamza and madda on Arabic ones. */
    private static final int[] ACCENTS = {
        0x0300, 0x036F, 0x0483, 0x0487, 0x0653, 0x0655, 0x1AB0, 0x1AFF, 0x1DC0, 0x1DFF, 0x20D0, 0x20F0, 0xFE20, 0xFE2F
    };

    private Marks() {}

    static boolean unseen(int c) {
        return isControl(c) || in(UNSEEN, c);
    }

    static boolean vowelPoint(int c) {
        return in(VOWEL_POINTS, c);
    }

    static boolean accent(int c) {
        return in(ACCENTS, c);
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && !CharClass.isSpace(c);
    }

    private static boolean in(int[] ranges, int c) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (c >= ranges[i] && c <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
