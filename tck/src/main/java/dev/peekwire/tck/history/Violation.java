package dev.peekwire.tck.history;

import java.util.Objects;

/**
 * A promise that was not kept.
 *
 * @param kind which
 * @param what where it was seen; ids and versions, never text
 * @since 0.1.0
 */
public record Violation(Kind kind, String what) {
    /** Validates. */
    public Violation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(what, "what");
    }

    /** The promises. */
    public enum Kind {
        /** An acknowledged message is not in its chat. */
        LOST,
        /** A message is stored more than once. */
        DOUBLED,
        /** A message that was refused for good is stored. */
        REFUSED_YET_STORED,
        /** A message was acknowledged at a version that it has not reached: before it was stored. */
        ACKNOWLEDGED_EARLY,
        /** A chat's versions are not 1, 2, 3 … */
        GAP,
        /** An event's link is not what follows from the link before it and from what the event says. */
        UNCHAINED,
        /** A client was told events in another order than they have, or one twice. */
        OUT_OF_ORDER,
        /** A client was told an event that is not the one stored. */
        ALTERED,
        /** Between two events that a client was told, one is missing. */
        SKIPPED,
        /** A chat that had an agent was given to another as if it had none. */
        ASSIGNED_TWICE,
        /** An agent carried more than allowed. */
        OVER_CAPACITY,
        /** What the store says that an agent carries is not what the open chats weigh. */
        LOAD_WRONG
    }

    @Override
    public String toString() {
        return kind + ": " + what;
    }
}
