package dev.peekwire.response.flow;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What comes of a step forward. Immutable; prints nothing that anybody answered.
 *
 * @since 0.1.0
 */
public sealed interface FlowMove {
    /** Which sort it is. */
    Type type();

    /** Sorts of moves. */
    enum Type {
        /** {@link Waits}. */
        WAITS,
        /** {@link Ends}. */
        ENDS,
        /** {@link Refused}. */
        REFUSED
    }

    /** What is to be said, in this order. */
    default List<FlowLine> lines() {
        return List.of();
    }

    /** The attributes to be set before it is said, so that it may speak of them. */
    default Map<String, String> attributes() {
        return Map.of();
    }

    /**
     * The walk stands at a step that waits for an answer or a choice.
     *
     * @param at where
     * @param lines what is to be said, in this order
     * @param attributes what is to be set
     */
    record Waits(FlowPosition at, List<FlowLine> lines, Map<String, String> attributes) implements FlowMove {
        /** Copies. */
        public Waits {
            Objects.requireNonNull(at, "at");
            lines = List.copyOf(lines);
            attributes = Map.copyOf(attributes);
        }

        @Override
        public Type type() {
            return Type.WAITS;
        }

        @Override
        public String toString() {
            return "Waits[" + at + ", " + lines.size() + " lines, " + attributes.keySet() + "]";
        }
    }

    /**
     * The walk is over.
     *
     * @param ending the step that ended it: {@link FlowStep.End}, {@link FlowStep.Escalate} or {@link FlowStep.HandOver}
     * @param lines what is to be said before that, in this order
     * @param attributes what is to be set
     */
    record Ends(FlowStep ending, List<FlowLine> lines, Map<String, String> attributes) implements FlowMove {
        /** Validates and copies. */
        public Ends {
            if (!ending.type().ends()) {
                throw new IllegalArgumentException("ending: " + ending.type() + " ends nothing");
            }
            lines = List.copyOf(lines);
            attributes = Map.copyOf(attributes);
        }

        @Override
        public Type type() {
            return Type.ENDS;
        }

        @Override
        public String toString() {
            return "Ends[" + ending.id() + ", " + lines.size() + " lines, " + attributes.keySet() + "]";
        }
    }

    /**
     * Nothing was taken; the walk stands where it stood.
     *
     * @param why the reason
     */
    record Refused(Why why) implements FlowMove {
        /** Validates. */
        public Refused {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public Type type() {
            return Type.REFUSED;
        }
    }

    /** Why nothing was taken. */
    enum Why {
        /** The position is one of another flow, or of another version of this one. */
        OTHER_FLOW,
        /** There is no such step. */
        NO_SUCH_STEP,
        /** The step waits for nobody, so nobody can stand there. */
        NOT_WAITING,
        /** The visitor has left the path: that is none of the choices. */
        NOT_A_CHOICE
    }
}
