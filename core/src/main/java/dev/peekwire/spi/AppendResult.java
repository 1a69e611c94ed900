package dev.peekwire.spi;

import dev.peekwire.AgentId;

/**
 * What became of an append.
 *
 * @since 0.1.0
 */
public sealed interface AppendResult {
    /** Which of the closed set this is. */
    Type type();

    /** The closed set; for switches without a default. */
    enum Type {
        /** {@link Appended}. */
        APPENDED,
        /** {@link VersionConflict}. */
        VERSION_CONFLICT,
        /** {@link Duplicate}. */
        DUPLICATE,
        /** {@link Fenced}. */
        FENCED,
        /** {@link CapacityExceeded}. */
        CAPACITY_EXCEEDED
    }

    /**
     * It happened.
     *
     * @param version the chat's version now
     */
    record Appended(long version) implements AppendResult {
        @Override
        public Type type() {
            return Type.APPENDED;
        }
    }

    /**
     * Somebody else appended first; read, decide anew, try again.
     *
     * @param version the chat's version now
     */
    record VersionConflict(long version) implements AppendResult {
        @Override
        public Type type() {
            return Type.VERSION_CONFLICT;
        }
    }

    /**
     * The chat has seen the command id.
     *
     * @param earlier what it did then; its fingerprint tells a repetition from a conflict
     */
    record Duplicate(StoredCommand earlier) implements AppendResult {
        @Override
        public Type type() {
            return Type.DUPLICATE;
        }
    }

    /** The lease is not held at the request's epoch any more: another node's turn. From a {@link SharedStore} only. */
    record Fenced() implements AppendResult {
        @Override
        public Type type() {
            return Type.FENCED;
        }
    }

    /**
     * An agent's load would pass the limit.
     *
     * @param agent whose; one of them, if there are several
     */
    record CapacityExceeded(AgentId agent) implements AppendResult {
        @Override
        public Type type() {
            return Type.CAPACITY_EXCEEDED;
        }
    }
}
