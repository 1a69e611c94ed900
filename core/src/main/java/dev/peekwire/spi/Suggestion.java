package dev.peekwire.spi;

import dev.peekwire.response.ScriptRef;
import java.util.Objects;

/**
 * A script that may answer what is asked.
 *
 * @param script which version of which script
 * @param locale the language tag of the body that fits the reader
 * @param score how sure the suggester is, 0 to 1; it compares suggestions of one answer, not of two suggesters
 * @since 0.1.0
 */
public record Suggestion(ScriptRef script, String locale, double score) {
    /** Validates. */
    public Suggestion {
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(locale, "locale");
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score: " + score + ", allowed is 0 to 1");
        }
    }
}
