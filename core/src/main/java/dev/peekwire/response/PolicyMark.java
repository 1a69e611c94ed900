package dev.peekwire.response;

import java.util.Objects;

/**
 * Under which rule an answer was given, for the record.
 *
 * @param rule the rule's name
 * @param mode how freely it let agents answer
 * @since 0.1.0
 */
public record PolicyMark(String rule, ResponseMode mode) {
    /** Validates. */
    public PolicyMark {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(mode, "mode");
    }
}
