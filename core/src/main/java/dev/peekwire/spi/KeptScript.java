package dev.peekwire.spi;

import dev.peekwire.response.ScriptedResponse;
import java.util.Objects;

/**
 * A version of a script as a store has it.
 *
 * @param script what it says, and how far it has come: by the last act on it
 * @param steps how many steps its script has, over all versions: what a {@link ScriptChange} expects
 * @since 0.1.0
 */
public record KeptScript(ScriptedResponse script, long steps) {
    /** Validates. */
    public KeptScript {
        Objects.requireNonNull(script, "script");
        if (steps < 1) {
            throw new IllegalArgumentException("steps: " + steps + ", at least 1");
        }
    }
}
