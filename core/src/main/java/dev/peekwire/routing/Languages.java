package dev.peekwire.routing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The language of a tag, as needs and agents name it. Both sides go through here, so that a visitor's {@code nb-NO} meets
 * an agent's {@code no}.
 *
 * @since 0.1.0
 */
public final class Languages {
    /** Who speaks one of these speaks the other, and what the deprecated ones are called now. */
    private static final Map<String, String> SAME =
            Map.of("nb", "no", "nn", "no", "iw", "he", "in", "id", "ji", "yi", "jw", "jv", "mo", "ro");

    private Languages() {}

    /**
     * The primary subtag in lower case, 2 or 3 letters, the written forms of Norwegian as {@code no}; empty for what is
     * no language tag. Never throws: the tag is the visitor's.
     */
    public static Optional<String> of(String tag) {
        int end = 0;
        while (end < tag.length() && end < 4 && isLetter(tag.charAt(end))) {
            end++;
        }
        boolean whole = end == tag.length() || tag.charAt(end) == '-' || tag.charAt(end) == '_';
        if (end < 2 || end > 3 || !whole) {
            return Optional.empty();
        }
        String primary = tag.substring(0, end).toLowerCase(Locale.ROOT);
        return Optional.of(SAME.getOrDefault(primary, primary));
    }

    /** The same for a tag that is the product's own: what is no tag stays as it is. */
    static String named(String tag) {
        return of(tag).orElse(tag);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
