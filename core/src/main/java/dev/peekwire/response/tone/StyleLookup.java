package dev.peekwire.response.tone;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** RFC 4647 lookup without a default: who writes a language that a sheet has no rules for is not held to another's. */
final class StyleLookup {
    private static final int MOST_TAG = 100;
    private static final List<String> NORWEGIAN = List.of("nb", "no", "nn");

    private StyleLookup() {}

    /** Tags are compared so. */
    static String canonical(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }

    /** What there is for a tag, by canonical tags. */
    static <T> @Nullable T find(String tag, Map<String, T> byTag) {
        if (tag.length() > MOST_TAG) {
            return null;
        }
        String wanted = canonical(tag);
        for (String range = wanted; !range.isEmpty(); range = shorter(range)) {
            T found = byTag.get(range);
            if (found != null) {
                return found;
            }
        }
        return NORWEGIAN.contains(wanted.split("-", 2)[0]) ? norwegian(byTag) : null;
    }

    private static <T> @Nullable T norwegian(Map<String, T> byTag) {
        for (String tag : NORWEGIAN) {
            T found = byTag.get(tag);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String shorter(String range) {
        return range.substring(0, Math.max(range.lastIndexOf('-'), 0));
    }
}
