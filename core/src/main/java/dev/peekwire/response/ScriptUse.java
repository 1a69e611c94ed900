package dev.peekwire.response;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which script an answer was made of, and how closely.
 *
 * @param id the script's id
 * @param version the script's version
 * @param locale the language tag of the body, if known
 * @param distance how many code points were put in, taken out or replaced; 0 if it was sent as it stands
 * @param alongside the ids of disclaimers that stand in the message unaltered
 * @param step the step of a flow that said it, {@code flow/step}; null if an agent chose the script
 * @since 0.1.0
 */
public record ScriptUse(
        String id,
        String version,
        @Nullable String locale,
        int distance,
        Set<String> alongside,
        @Nullable String step) {
    /** Validates and copies. */
    public ScriptUse {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        alongside = Set.copyOf(alongside);
        if (distance < 0) {
            throw new IllegalArgumentException("distance: " + distance);
        }
    }

    /** A script by itself. */
    public ScriptUse(String id, String version, @Nullable String locale, int distance) {
        this(id, version, locale, distance, Set.of(), null);
    }
}
