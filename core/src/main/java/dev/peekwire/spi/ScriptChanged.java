package dev.peekwire.spi;

import java.util.Objects;

/**
 * What became of a {@link ScriptChange}.
 *
 * @since 0.1.0
 */
public sealed interface ScriptChanged {
    /** Which of the closed set this is. */
    Type type();

    /** The closed set; for switches without a default. */
    enum Type {
        /** {@link Done}. */
        DONE,
        /** {@link Duplicate}. */
        DUPLICATE,
        /** {@link Conflict}. */
        CONFLICT,
        /** {@link TooMany}. */
        TOO_MANY,
        /** {@link Erased}. */
        ERASED
    }

    /**
     * It happened.
     *
     * @param step the script's step that it is
     * @param revision the desk's revision after it
     */
    record Done(ScriptStep step, long revision) implements ScriptChanged {
        /** Validates. */
        public Done {
            Objects.requireNonNull(step, "step");
        }

        @Override
        public Type type() {
            return Type.DONE;
        }
    }

    /**
     * The script has seen the command before; nothing happened now.
     *
     * @param step what it did then
     */
    record Duplicate(ScriptStep step) implements ScriptChanged {
        /** Validates. */
        public Duplicate {
            Objects.requireNonNull(step, "step");
        }

        @Override
        public Type type() {
            return Type.DUPLICATE;
        }
    }

    /**
     * The script is not as was expected; nothing happened.
     *
     * @param steps how many steps it has
     */
    record Conflict(long steps) implements ScriptChanged {
        @Override
        public Type type() {
            return Type.CONFLICT;
        }
    }

    /** The agent has as many scripts as may be; nothing happened. */
    record TooMany() implements ScriptChanged {
        @Override
        public Type type() {
            return Type.TOO_MANY;
        }
    }

    /** The script was erased, and its id is not used again; nothing happened. */
    record Erased() implements ScriptChanged {
        @Override
        public Type type() {
            return Type.ERASED;
        }
    }
}
