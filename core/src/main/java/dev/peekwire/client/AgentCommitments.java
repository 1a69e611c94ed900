package dev.peekwire.client;

import dev.peekwire.ChatId;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.protocol.CommitmentFrame;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What an agent or supervisor promises, approves and settles; {@link AgentClient#commitments} has it. A promise is named by the
 * version of the event that made it, with which {@link #commit} completes, too.
 *
 * <p>Thread-safe; no method blocks. Stages complete as the client's others do.
 *
 * @since 0.1.0
 */
public final class AgentCommitments {
    private final AgentSession session;

    AgentCommitments(AgentSession session) {
        this.session = session;
    }

    /**
     * Promises something. Above the agent's limit a supervisor has to approve it before the visitor is told: the event says
     * whether.
     *
     * @return the promise's id; fails with {@link dev.peekwire.ErrorCode#LIMIT_EXCEEDED} if there are too many in the chat
     */
    public CompletionStage<Long> commit(ChatId chat, CommitmentTerms terms) {
        return session.command(id -> new CommitmentFrame.Commit(id, chat, terms));
    }

    /** Takes one back; fails as {@link dev.peekwire.ErrorCode#WRONG_STATE} if it was answered, or is over otherwise. */
    public CompletionStage<Long> withdraw(ChatId chat, long commitment) {
        return session.command(id -> new CommitmentFrame.Withdraw(id, chat, commitment));
    }

    /** A supervisor approves what somebody else promised. */
    public CompletionStage<Long> approve(ChatId chat, long commitment) {
        return session.command(id -> new CommitmentFrame.Approve(id, chat, commitment, true, null));
    }

    /**
     * A supervisor does not approve it; the visitor never knows.
     *
     * @param chat the chat
     * @param commitment which
     * @param note why not, for agents alone, or null
     */
    public CompletionStage<Long> refuse(ChatId chat, long commitment, @Nullable String note) {
        return session.command(id -> new CommitmentFrame.Approve(id, chat, commitment, false, note));
    }

    /** The agent has dealt with what the visitor asked as a compensation, without a promise. */
    public CompletionStage<Long> settle(ChatId chat) {
        return session.command(id -> new CommitmentFrame.SettleCompensation(id, chat));
    }
}
