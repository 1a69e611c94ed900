package dev.peekwire.protocol;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.commitment.CommitmentTerms;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of promises, compensations and surveys: by agents, supervisors and the visitor, each what is theirs. A promise
 * is named by the version of the event that made it.
 *
 * @since 0.1.0
 */
public sealed interface CommitmentFrame extends ClientFrame.Command {
    /** Which chat. */
    ChatId chat();

    /**
     * An agent promises something. Above the agent's limit a supervisor has to approve it before the visitor is told.
     *
     * @param command the command's id
     * @param chat which chat
     * @param terms what
     */
    record Commit(CommandId command, ChatId chat, CommitmentTerms terms) implements CommitmentFrame {
        /** Validates. */
        public Commit {
            Objects.requireNonNull(terms, "terms");
        }

        @Override
        public Type type() {
            return Type.COMMIT;
        }
    }

    /**
     * An agent or a supervisor takes a promise back that was not answered yet.
     *
     * @param command the command's id
     * @param chat which chat
     * @param commitment which
     */
    record Withdraw(CommandId command, ChatId chat, long commitment) implements CommitmentFrame {
        @Override
        public Type type() {
            return Type.WITHDRAW_COMMITMENT;
        }
    }

    /**
     * A supervisor approves a promise of somebody else, or does not.
     *
     * @param command the command's id
     * @param chat which chat
     * @param commitment which
     * @param approved whether
     * @param note why not, for agents alone, or null
     */
    record Approve(CommandId command, ChatId chat, long commitment, boolean approved, @Nullable String note)
            implements CommitmentFrame {
        @Override
        public Type type() {
            return Type.APPROVE_COMMITMENT;
        }

        @Override
        public String toString() {
            return "Approve[command=" + command + ", chat=" + chat + ", commitment=" + commitment + "]";
        }
    }

    /**
     * The visitor accepts a promise, or declines it; also after the close, until it expires.
     *
     * @param command the command's id
     * @param chat which chat
     * @param commitment which
     * @param accepted whether
     */
    record Answer(CommandId command, ChatId chat, long commitment, boolean accepted) implements CommitmentFrame {
        @Override
        public Type type() {
            return Type.ANSWER_COMMITMENT;
        }
    }

    /**
     * The visitor asks for a compensation.
     *
     * @param command the command's id
     * @param chat which chat
     * @param text what for, or null
     */
    record AskCompensation(CommandId command, ChatId chat, @Nullable String text) implements CommitmentFrame {
        @Override
        public Type type() {
            return Type.ASK_COMPENSATION;
        }

        @Override
        public String toString() {
            return "AskCompensation[command=" + command + ", chat=" + chat + "]";
        }
    }

    /**
     * An agent has dealt with what the visitor asked, without a promise.
     *
     * @param command the command's id
     * @param chat which chat
     */
    record SettleCompensation(CommandId command, ChatId chat) implements CommitmentFrame {
        @Override
        public Type type() {
            return Type.SETTLE_COMPENSATION;
        }
    }

    /**
     * The visitor says what they think of the chat, once; also after the close.
     *
     * @param command the command's id
     * @param chat which chat
     * @param score 1 for the worst
     * @param comment in their own words, or null
     */
    record Survey(CommandId command, ChatId chat, int score, @Nullable String comment) implements CommitmentFrame {
        @Override
        public Type type() {
            return Type.SURVEY;
        }

        @Override
        public String toString() {
            return "Survey[command=" + command + ", chat=" + chat + "]";
        }
    }
}
