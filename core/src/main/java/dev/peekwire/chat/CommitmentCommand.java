package dev.peekwire.chat;

import dev.peekwire.commitment.CommitmentPolicy;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.commitment.SurveyPolicy;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of promises, compensations and surveys. What the desk adds, the time and what its policies say, is no part of
 * what was wanted: the same command at another time is the same.
 *
 * @since 0.1.0
 */
public sealed interface CommitmentCommand extends ChatCommand {
    /**
     * An agent promises something.
     *
     * @param terms what; its texts already redacted if the desk redacts messages
     * @param ruling what the desk's policy says of it
     */
    record Commit(CommitmentTerms terms, CommitmentPolicy.Ruling ruling) implements CommitmentCommand {
        /** Validates. */
        public Commit {
            Objects.requireNonNull(terms, "terms");
            Objects.requireNonNull(ruling, "ruling");
        }

        @Override
        public Type type() {
            return Type.COMMIT;
        }
    }

    /**
     * Take a promise back that was not answered yet; also after the close.
     *
     * @param commitment which
     * @param at when, by the desk
     */
    record Withdraw(long commitment, Instant at) implements CommitmentCommand {
        @Override
        public Type type() {
            return Type.WITHDRAW_COMMITMENT;
        }
    }

    /**
     * A supervisor approves a promise of somebody else, or does not.
     *
     * @param commitment which
     * @param approved whether
     * @param note why not, for agents alone, or null
     * @param at when, by the desk
     */
    record Approve(long commitment, boolean approved, @Nullable String note, Instant at) implements CommitmentCommand {
        @Override
        public Type type() {
            return Type.APPROVE_COMMITMENT;
        }

        @Override
        public String toString() {
            return "Approve[commitment=" + commitment + ", approved=" + approved + "]";
        }
    }

    /**
     * The visitor accepts a promise, or declines it; also after the close.
     *
     * @param commitment which
     * @param accepted whether
     * @param at when, by the desk
     */
    record Answer(long commitment, boolean accepted, Instant at) implements CommitmentCommand {
        @Override
        public Type type() {
            return Type.ANSWER_COMMITMENT;
        }
    }

    /**
     * The visitor asks for a compensation.
     *
     * @param text what for, or null
     */
    record AskCompensation(@Nullable String text) implements CommitmentCommand {
        @Override
        public Type type() {
            return Type.ASK_COMPENSATION;
        }

        @Override
        public String toString() {
            return "AskCompensation[text=" + (text != null) + "]";
        }
    }

    /** An agent has dealt with what the visitor asked, without a promise. */
    record SettleCompensation() implements CommitmentCommand {
        @Override
        public Type type() {
            return Type.SETTLE_COMPENSATION;
        }
    }

    /**
     * The visitor says what they think of the chat; also after the close.
     *
     * @param score 1 for the worst
     * @param comment in their own words, or null
     * @param policy the desk's
     * @param at when, by the desk
     */
    record Survey(int score, @Nullable String comment, SurveyPolicy policy, Instant at) implements CommitmentCommand {
        /** Validates. */
        public Survey {
            Objects.requireNonNull(policy, "policy");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public Type type() {
            return Type.SURVEY;
        }

        @Override
        public String toString() {
            return "Survey[comment=" + (comment != null) + "]";
        }
    }
}
