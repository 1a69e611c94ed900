package dev.peekwire.response;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a version of a script has come.
 *
 * @param state how far
 * @param by who brought it there; null if that is not known
 * @param at when; null if that is not known
 * @since 0.1.0
 */
public record Approval(State state, @Nullable String by, @Nullable Instant at) {
    /** Written, and nobody's to use but the writer's. */
    public static final Approval DRAFTED = new Approval(State.DRAFTED, null, null);

    /** How far a version can have come. */
    public enum State {
        /** Written. */
        DRAFTED,
        /** Offered to the team; not to be sent yet. */
        PROPOSED,
        /** To be sent while it is valid. */
        APPROVED,
        /** Not to be sent any more. */
        RETIRED
    }

    /** Validates: {@code by} is 1 to 64 characters, if it is said. */
    public Approval {
        Objects.requireNonNull(state, "state");
        if (by != null && (by.isBlank() || by.length() > 64)) {
            throw new IllegalArgumentException("by: 1 to 64 characters, not blank");
        }
    }

    /** Whether somebody has decided: it was approved, or taken back. */
    public boolean isDecided() {
        return state == State.APPROVED || state == State.RETIRED;
    }

    /** Approved by somebody. */
    public static Approval approved(String by, Instant at) {
        return new Approval(State.APPROVED, by, at);
    }

    /** Offered to the team by somebody. */
    public static Approval proposed(String by, Instant at) {
        return new Approval(State.PROPOSED, by, at);
    }

    /** Taken back by somebody. */
    public static Approval retired(String by, Instant at) {
        return new Approval(State.RETIRED, by, at);
    }
}
