package dev.peekwire.examples.typists;

import java.time.Duration;

/** One thing that a typist does. */
sealed interface Step {
    Type type();

    /** The closed set. */
    enum Type {
        KEYS,
        ERASE,
        PAUSE,
        SEND,
        LISTEN
    }

    /**
     * Types, key by key.
     *
     * @param text what
     */
    record Keys(String text) implements Step {
        @Override
        public Type type() {
            return Type.KEYS;
        }
    }

    /**
     * Deletes backwards, key by key.
     *
     * @param codePoints how much, at most all
     */
    record Erase(int codePoints) implements Step {
        @Override
        public Type type() {
            return Type.ERASE;
        }
    }

    /**
     * Thinks.
     *
     * @param time how long
     */
    record Pause(Duration time) implements Step {
        @Override
        public Type type() {
            return Type.PAUSE;
        }
    }

    /** Sends what stands in the field. */
    record Send() implements Step {
        @Override
        public Type type() {
            return Type.SEND;
        }
    }

    /**
     * Waits for an answer and reads it; without one the chat ends.
     *
     * @param patience how long
     */
    record Listen(Duration patience) implements Step {
        @Override
        public Type type() {
            return Type.LISTEN;
        }
    }
}
