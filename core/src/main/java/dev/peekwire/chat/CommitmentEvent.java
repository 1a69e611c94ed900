package dev.peekwire.chat;

import dev.peekwire.AgentId;
import dev.peekwire.commitment.CommitmentTerms;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an agent promised and what became of it, what the visitor asked as a compensation, and what the visitor thinks of the
 * chat. A promise is named by the version of the {@link Made} that began it. That its time passed is no event.
 *
 * @since 0.1.0
 */
public sealed interface CommitmentEvent extends ChatEvent {
    /**
     * An agent promised something.
     *
     * @param terms what
     * @param approval whether a supervisor has to approve it first; until then the visitor does not know of it
     */
    record Made(CommitmentTerms terms, boolean approval) implements CommitmentEvent {
        /** Validates. */
        public Made {
            Objects.requireNonNull(terms, "terms");
        }

        @Override
        public Type type() {
            return Type.COMMITMENT_MADE;
        }

        @Override
        public boolean visibleToVisitor() {
            return !approval;
        }
    }

    /**
     * A supervisor approved it, and the visitor is told of it.
     *
     * @param commitment which
     * @param agent who promised it
     * @param terms what, again, for the visitor has not seen it yet
     */
    record Approved(long commitment, AgentId agent, CommitmentTerms terms) implements CommitmentEvent {
        /** Validates. */
        public Approved {
            Objects.requireNonNull(agent, "agent");
            Objects.requireNonNull(terms, "terms");
        }

        @Override
        public Type type() {
            return Type.COMMITMENT_APPROVED;
        }
    }

    /**
     * A supervisor did not approve it. The visitor never knows.
     *
     * @param commitment which
     * @param note why not, for agents alone, or null
     */
    record Refused(long commitment, @Nullable String note) implements CommitmentEvent {
        @Override
        public Type type() {
            return Type.COMMITMENT_REFUSED;
        }

        @Override
        public boolean visibleToVisitor() {
            return false;
        }

        @Override
        public String toString() {
            return "Refused[commitment=" + commitment + "]";
        }
    }

    /**
     * The visitor answered it.
     *
     * @param commitment which
     * @param accepted whether the visitor takes it
     */
    record Answered(long commitment, boolean accepted) implements CommitmentEvent {
        @Override
        public Type type() {
            return Type.COMMITMENT_ANSWERED;
        }
    }

    /**
     * It was taken back before it was answered.
     *
     * @param commitment which
     * @param told whether the visitor knew of it, and is told of this
     */
    record Withdrawn(long commitment, boolean told) implements CommitmentEvent {
        @Override
        public Type type() {
            return Type.COMMITMENT_WITHDRAWN;
        }

        @Override
        public boolean visibleToVisitor() {
            return told;
        }
    }

    /**
     * The visitor asks for a compensation, until something is promised to them or the request is settled.
     *
     * @param text what for, or null
     */
    record CompensationAsked(@Nullable String text) implements CommitmentEvent {
        @Override
        public Type type() {
            return Type.COMPENSATION_ASKED;
        }

        @Override
        public String toString() {
            return "CompensationAsked[text=" + (text != null) + "]";
        }
    }

    /** An agent has dealt with the request, without a promise. */
    record CompensationSettled() implements CommitmentEvent {
        @Override
        public Type type() {
            return Type.COMPENSATION_SETTLED;
        }
    }

    /**
     * The visitor said what they think of the chat; perhaps after its close.
     *
     * @param score 1 for the worst
     * @param comment in their own words, or null
     */
    record Surveyed(int score, @Nullable String comment) implements CommitmentEvent {
        @Override
        public Type type() {
            return Type.SURVEYED;
        }

        @Override
        public String toString() {
            return "Surveyed[comment=" + (comment != null) + "]";
        }
    }
}
