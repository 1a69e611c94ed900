package dev.peekwire.internal.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** RFC 4647 lookup, written out because the visitor's tag is untrusted and the JDK's parser throws on a bad one. */
public final class LanguageLookup {
    /** No tag in use is longer; a hostile one must not cost more. */
    private static final int MAX_TAG = 100;

    private static final Set<String> NORWEGIAN = Set.of("no", "nn", "nb");

    private LanguageLookup() {}

    /** What is offered in the wanted language, or else the first; among equals, the first. */
    public static <T> Optional<T> find(@Nullable String wanted, List<T> offered, Function<T, String> tagOf) {
        if (wanted == null || wanted.length() > MAX_TAG) {
            return offered.stream().findFirst();
        }
        return truncating(wanted, offered, tagOf)
                .or(() -> norwegian(wanted, offered, tagOf))
                .or(() -> offered.stream().findFirst());
    }

    private static <T> Optional<T> truncating(String wanted, List<T> offered, Function<T, String> tagOf) {
        for (String range = wanted; !range.isEmpty(); range = shorter(range)) {
            Optional<T> found = exact(range, offered, tagOf);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A reader of one written Norwegian reads the other; {@code no} says neither. */
    private static <T> Optional<T> norwegian(String wanted, List<T> offered, Function<T, String> tagOf) {
        if (!NORWEGIAN.contains(wanted.split("-", 2)[0].toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return exact("nb", offered, tagOf).or(() -> exact("no", offered, tagOf)).or(() -> exact("nn", offered, tagOf));
    }

    private static <T> Optional<T> exact(String tag, List<T> offered, Function<T, String> tagOf) {
        return offered.stream()
                .filter(o -> tagOf.apply(o).equalsIgnoreCase(tag))
                .findFirst();
    }

    /**
     * Without the last subtag. The RFC also drops a single-letter subtag that would then end the range; nothing offered
     * ends in one, so that step could find nothing.
     */
    private static String shorter(String range) {
        return range.substring(0, Math.max(range.lastIndexOf('-'), 0));
    }
}
