package dev.peekwire.response.flow;

import dev.peekwire.TeamId;
import dev.peekwire.routing.rules.AttributeTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A step of a flow. Takes anything; what is wrong with it is told by {@link FlowBuilder#problems}. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface FlowStep {
    /** Its name within the flow: 1 to 30 of {@code a-z 0-9 _ -}, the first a letter or digit. */
    String id();

    /** Which sort it is. */
    Type type();

    /** Sorts of steps. */
    enum Type {
        /** {@link Say}. */
        SAY,
        /** {@link Ask}. */
        ASK,
        /** {@link Choose}. */
        CHOOSE,
        /** {@link Branch}. */
        BRANCH,
        /** {@link Escalate}. */
        ESCALATE,
        /** {@link HandOver}. */
        HAND_OVER,
        /** {@link End}. */
        END;

        /** Whether a walk stands here until somebody answers. */
        public boolean waits() {
            return this == ASK || this == CHOOSE;
        }

        /** Whether a walk is over here. */
        public boolean ends() {
            return this == ESCALATE || this == HAND_OVER || this == END;
        }
    }

    /**
     * Says something and goes on.
     *
     * @param id its name
     * @param text what is said
     * @param next the step after it
     */
    record Say(String id, FlowText text, String next) implements FlowStep {
        /** Validates. */
        public Say {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(next, "next");
        }

        @Override
        public Type type() {
            return Type.SAY;
        }
    }

    /**
     * Asks for a value and keeps it as an attribute of the chat.
     *
     * @param id its name
     * @param text the question
     * @param takes what will do as an answer
     * @param attribute the attribute's name
     * @param next the step after an answer that will do
     * @param retry what is said after one that will not; null for the question again
     * @param tries how many answers are looked at, 1 to {@value FlowPosition#MOST_TRIES}
     * @param otherwise the step after the last of them, if it will not do either
     */
    record Ask(
            String id,
            FlowText text,
            Answer takes,
            String attribute,
            String next,
            @Nullable FlowText retry,
            int tries,
            String otherwise)
            implements FlowStep {
        /** Validates. */
        public Ask {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(takes, "takes");
            Objects.requireNonNull(attribute, "attribute");
            Objects.requireNonNull(next, "next");
            Objects.requireNonNull(otherwise, "otherwise");
        }

        @Override
        public Type type() {
            return Type.ASK;
        }
    }

    /**
     * Lets the visitor, or the agent who hears the visitor, choose the way.
     *
     * @param id its name
     * @param text the question
     * @param options the ways, 1 to 9
     */
    record Choose(String id, FlowText text, List<Option> options) implements FlowStep {
        /** Copies. */
        public Choose {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(text, "text");
            options = List.copyOf(options);
        }

        @Override
        public Type type() {
            return Type.CHOOSE;
        }
    }

    /**
     * A way to choose.
     *
     * @param key the key for it, 1 to 9
     * @param labels what it is called, by language tag: 1 to 80 characters in one line
     * @param next the step that it leads to
     */
    record Option(int key, Map<String, String> labels, String next) {
        /** Copies. */
        public Option {
            labels = Collections.unmodifiableMap(new TreeMap<>(labels));
            Objects.requireNonNull(next, "next");
        }
    }

    /**
     * Goes the way of the first case that holds for the chat's attributes.
     *
     * @param id its name
     * @param cases the ways, 1 to 9
     * @param otherwise the step if none of them holds
     */
    record Branch(String id, List<Case> cases, String otherwise) implements FlowStep {
        /** Copies. */
        public Branch {
            Objects.requireNonNull(id, "id");
            cases = List.copyOf(cases);
            Objects.requireNonNull(otherwise, "otherwise");
        }

        @Override
        public Type type() {
            return Type.BRANCH;
        }
    }

    /**
     * A way for some attributes.
     *
     * @param when what must hold, by the attribute's name; all of it
     * @param next the step that it leads to
     */
    record Case(Map<String, AttributeTest> when, String next) {
        /** Copies. */
        public Case {
            when = Collections.unmodifiableMap(new TreeMap<>(when));
            Objects.requireNonNull(next, "next");
        }
    }

    /**
     * Ends the walk: the chat needs agents of another tier.
     *
     * @param id its name
     * @param tier theirs, 1 to 9
     * @param note for them, at most 2,000 characters; empty for none
     */
    record Escalate(String id, int tier, String note) implements FlowStep {
        /** Validates. */
        public Escalate {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(note, "note");
        }

        @Override
        public Type type() {
            return Type.ESCALATE;
        }

        /** Without the note. */
        @Override
        public String toString() {
            return "Escalate[" + id + ", tier " + tier + "]";
        }
    }

    /**
     * Ends the walk: agents go on.
     *
     * @param id its name
     * @param team theirs; null for the team that has the chat
     * @param note for them, at most 2,000 characters; empty for none
     */
    record HandOver(String id, @Nullable TeamId team, String note) implements FlowStep {
        /** Validates. */
        public HandOver {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(note, "note");
        }

        @Override
        public Type type() {
            return Type.HAND_OVER;
        }

        /** Without the note. */
        @Override
        public String toString() {
            return "HandOver[" + id + ", " + team + "]";
        }
    }

    /**
     * Ends the walk.
     *
     * @param id its name
     * @param text what is said at the end; null for nothing
     */
    record End(String id, @Nullable FlowText text) implements FlowStep {
        /** Validates. */
        public End {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public Type type() {
            return Type.END;
        }
    }
}
