package dev.peekwire.response;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** BCP 47 tags, as an author writes them. */
final class LanguageTag {
    private static final int LONGEST = 35;

    private LanguageTag() {}

    static boolean isWellFormed(String tag) {
        try {
            return !tag.isEmpty()
                    && tag.length() <= LONGEST
                    && !new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .getLanguage()
                            .isEmpty();
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }

    /** The same for tags that differ in their letters' case alone. */
    static String canonical(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }
}
