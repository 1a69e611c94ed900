package dev.peekwire.spi;

import dev.peekwire.response.ScriptRef;
import java.util.Objects;

/**
 * What was done to a script, for good.
 *
 * @param number 1 for the script's first step
 * @param script to which version
 * @param act what
 * @param mark by whom, when and why
 * @since 0.1.0
 */
public record ScriptStep(long number, ScriptRef script, ScriptAct act, ScriptMark mark) {
    /** Validates. */
    public ScriptStep {
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(mark, "mark");
        if (number < 1) {
            throw new IllegalArgumentException("number: " + number + ", at least 1");
        }
    }
}
