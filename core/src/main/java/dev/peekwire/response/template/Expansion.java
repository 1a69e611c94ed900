package dev.peekwire.response.template;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a template became with the values of a chat. Only {@link Ready} may go out. Immutable; prints no text.
 *
 * @since 0.1.0
 */
public sealed interface Expansion {
    /** Which sort it is. */
    Type type();

    /** Where values stand in the text, in its order. */
    List<Span> values();

    /**
     * Several as one text, each a paragraph of its own with an empty line before the next: ready if all are.
     *
     * @throws IllegalArgumentException if there are none
     */
    static Expansion paragraphs(List<Expansion> expansions) {
        return Paragraphs.of(expansions);
    }

    /** Sorts of expansions. */
    enum Type {
        /** Complete. */
        READY,
        /** Something is missing. */
        INCOMPLETE
    }

    /**
     * Complete.
     *
     * @param text what goes out
     * @param values where values stand in it
     */
    record Ready(String text, List<Span> values) implements Expansion {
        /** Copies. */
        public Ready {
            Objects.requireNonNull(text, "text");
            values = List.copyOf(values);
        }

        @Override
        public Type type() {
            return Type.READY;
        }

        @Override
        public String toString() {
            return "Ready[" + text.length() + " characters, " + values.size() + " values]";
        }
    }

    /**
     * Not to be sent: something is missing.
     *
     * @param gaps what is missing, each name once, in the order of the text
     * @param preview for the agent alone: the text with the name of what is missing in its place, as {@code [input.days]}
     * @param values where values and gaps stand in the preview
     */
    record Incomplete(List<Gap> gaps, String preview, List<Span> values) implements Expansion {
        /** Copies. */
        public Incomplete {
            gaps = List.copyOf(gaps);
            Objects.requireNonNull(preview, "preview");
            values = List.copyOf(values);
            if (gaps.isEmpty()) {
                throw new IllegalArgumentException("gaps: at least one");
            }
        }

        @Override
        public Type type() {
            return Type.INCOMPLETE;
        }

        @Override
        public String toString() {
            return "Incomplete[" + gaps + "]";
        }
    }

    /**
     * Where a value stands.
     *
     * @param name whose: {@code visitor.name}, {@code input.days}
     * @param from its first code point's index
     * @param to the index after its last code point
     * @param kind what stands there
     */
    record Span(String name, int from, int to, Kind kind) {
        /** Validates. */
        public Span {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(kind, "kind");
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("from and to: in this order, from 0");
            }
        }
    }

    /** What stands in a span. */
    enum Kind {
        /** The value. */
        VALUE,
        /** What the template says in its place. */
        FALLBACK,
        /** Nothing yet. */
        GAP
    }

    /**
     * What is missing.
     *
     * @param name which: {@code attribute.order}, {@code input.days}
     * @param input what the agent is to fill in; empty for a value of the chat, without which the template can't be sent
     * @param why whether it is absent or unfit
     */
    record Gap(String name, Optional<Input> input, Why why) {
        /** Validates. */
        public Gap {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(input, "input");
            Objects.requireNonNull(why, "why");
        }
    }

    /** Why something is missing. */
    enum Why {
        /** There is no value, or nothing visible in it. */
        ABSENT,
        /** The value does not fit its format, or is not allowed. */
        UNFIT
    }
}
