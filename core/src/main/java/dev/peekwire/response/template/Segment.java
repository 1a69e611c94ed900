package dev.peekwire.response.template;

import java.util.Objects;

/**
 * A piece of a template, in its order.
 *
 * @since 0.1.0
 */
public sealed interface Segment {
    /** Which sort it is. */
    Type type();

    /** Sorts of pieces. */
    enum Type {
        /** Words that stand as they are. */
        LITERAL,
        /** A value of the chat. */
        VALUE,
        /** A value that the agent fills in. */
        INPUT
    }

    /**
     * Words that stand as they are.
     *
     * @param text at least one character
     */
    record Literal(String text) implements Segment {
        /** Validates. */
        public Literal {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public Type type() {
            return Type.LITERAL;
        }

        @Override
        public String toString() {
            return "Literal[" + text.length() + " characters]";
        }
    }

    /**
     * A value of the chat.
     *
     * @param placeholder which one, and how it is written
     */
    record Value(Placeholder placeholder) implements Segment {
        /** Validates. */
        public Value {
            Objects.requireNonNull(placeholder, "placeholder");
        }

        @Override
        public Type type() {
            return Type.VALUE;
        }
    }

    /**
     * A value that the agent fills in.
     *
     * @param input which one, and what it takes
     */
    record Asked(Input input) implements Segment {
        /** Validates. */
        public Asked {
            Objects.requireNonNull(input, "input");
        }

        @Override
        public Type type() {
            return Type.INPUT;
        }
    }
}
