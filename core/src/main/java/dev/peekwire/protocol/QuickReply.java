package dev.peekwire.protocol;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An agent's own reply as its writer sees it: with its placeholders, not filled in.
 *
 * @param id the script's id; null for one that is new
 * @param version the version that it is, or that a change was made from; 0 for one that is new
 * @param shortcut what its writer types to find it
 * @param title what it is about
 * @param defaultLocale the language tag of the body for readers whose language there is none for
 * @param bodies what it says, by language tag
 * @since 0.1.0
 */
public record QuickReply(
        @Nullable String id,
        int version,
        String shortcut,
        String title,
        String defaultLocale,
        Map<String, String> bodies) {
    /** Validates and copies; what makes a script wrong is told by the desk, not here. */
    public QuickReply {
        Objects.requireNonNull(shortcut, "shortcut");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(defaultLocale, "defaultLocale");
        bodies = Collections.unmodifiableSortedMap(new TreeMap<>(bodies));
        if (version < 0 || (id == null) != (version == 0)) {
            throw new IllegalArgumentException("version: goes with an id, from 1");
        }
    }

    /** A new one in one language. */
    public QuickReply(String shortcut, String title, String locale, String body) {
        this(null, 0, shortcut, title, locale, Map.of(locale, body));
    }

    /** Hides what it says. */
    @Override
    public String toString() {
        return "QuickReply[" + (id == null ? "new" : id + "@" + version) + ", " + bodies.keySet() + "]";
    }
}
