package dev.peekwire.response;

import java.util.Locale;

/** BCP 47 tags, as an author writes them. */
final class LanguageTag {
    private static final int LONGEST = 35;
    private static final int LONGEST_PART = 8;

    private LanguageTag() {}

    /** A language of two to eight letters, and parts of up to eight letters and digits, without regard to the registry. */
    static boolean isWellFormed(String tag) {
        int start = 0;
        for (int i = 0; i <= tag.length(); i++) {
            char c = i == tag.length() ? '-' : tag.charAt(i);
            if (c == '-') {
                if (i - start < (start == 0 ? 2 : 1) || i - start > LONGEST_PART) {
                    return false;
                }
                start = i + 1;
            } else if (!isLetter(c) && (start == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return tag.length() <= LONGEST;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The same for tags that differ in their letters' case alone. */
    static String canonical(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }
}
