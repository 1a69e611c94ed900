package dev.peekwire.response.tone;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** RFC 4647 lookup without a default: who writes a language that a sheet has no rules for is not held to another's. */
final class StyleLookup {
    private static final int MOST_TAG = 100;
    private static final List<String> NORWEGIAN = List.of("nb", "no", "nn");

    private StyleLookup() {}

    static Optional<String> find(String wanted, Collection<String> tags) {
        if (wanted.length() > MOST_TAG) {
            return Optional.empty();
        }
        for (String range = wanted; !range.isEmpty(); range = shorter(range)) {
            Optional<String> found = exact(range, tags);
            if (found.isPresent()) {
                return found;
            }
        }
        return NORWEGIAN.contains(StyleSheet.canonical(wanted).split("-", 2)[0]) ? norwegian(tags) : Optional.empty();
    }

    private static Optional<String> norwegian(Collection<String> tags) {
        return NORWEGIAN.stream().flatMap(tag -> exact(tag, tags).stream()).findFirst();
    }

    private static Optional<String> exact(String range, Collection<String> tags) {
        return tags.stream().filter(range::equalsIgnoreCase).findFirst();
    }

    private static String shorter(String range) {
        return range.substring(0, Math.max(range.lastIndexOf('-'), 0));
    }
}
