package dev.peekwire.routing.rules;

import java.util.Objects;

/**
 * Why a plan can't be.
 *
 * @param path which field, as in the plan's file: {@code rules[3].steps[1].after}
 * @param reason what is wrong with it
 * @param remedy what to do about it
 * @since 0.1.0
 */
public record PlanProblem(String path, String reason, String remedy) {
    /** Validates. */
    public PlanProblem {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** {@code rules[3].team: no such team; teams are billing, support}. */
    @Override
    public String toString() {
        return path + ": " + reason + "; " + remedy;
    }
}
