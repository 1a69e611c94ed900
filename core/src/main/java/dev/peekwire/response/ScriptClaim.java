package dev.peekwire.response;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an agent's client says an answer was made of. A hint: the desk looks for itself, and records what it found.
 *
 * @param id the script's id
 * @param version the script's version
 * @param locale the language tag of the body, or null for the chat's
 * @param inputs what the agent filled in, by the input's name; at most {@value #MOST_INPUTS}
 * @since 0.1.0
 */
public record ScriptClaim(String id, String version, @Nullable String locale, Map<String, String> inputs) {
    /** How many inputs there may be. */
    public static final int MOST_INPUTS = 32;

    /** Validates and copies. */
    public ScriptClaim {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        inputs = Map.copyOf(inputs);
        if (inputs.size() > MOST_INPUTS) {
            throw new IllegalArgumentException("inputs: " + inputs.size() + ", allowed are " + MOST_INPUTS);
        }
    }

    /** A script without inputs, in the chat's language. */
    public ScriptClaim(String id, String version) {
        this(id, version, null, Map.of());
    }

    /** Hides what was filled in. */
    @Override
    public String toString() {
        return "ScriptClaim[" + id + "@" + version + ", " + locale + ", " + inputs.size() + " inputs]";
    }
}
