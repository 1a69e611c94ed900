package dev.peekwire.json;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.protocol.CommitmentFrame;
import dev.peekwire.spi.MalformedFrameException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads what is promised, asked for and thought of a chat. */
final class CommitmentReader {
    private CommitmentReader() {}

    /** Null if it is no such command. */
    static @Nullable CommitmentFrame command(String name, CommandId command, Members in)
            throws MalformedFrameException {
        return switch (name) {
            case "commit" -> new CommitmentFrame.Commit(command, ValueReader.chat(in), terms(in));
            case "withdrawCommitment" -> new CommitmentFrame.Withdraw(command, ValueReader.chat(in), id(in));
            case "approveCommitment" ->
                new CommitmentFrame.Approve(
                        command, ValueReader.chat(in), id(in), in.flag("approved"), in.textOrNull("note"));
            case "answerCommitment" ->
                new CommitmentFrame.Answer(command, ValueReader.chat(in), id(in), in.flag("accepted"));
            case "askCompensation" ->
                new CommitmentFrame.AskCompensation(command, ValueReader.chat(in), in.textOrNull("text"));
            case "settleCompensation" -> new CommitmentFrame.SettleCompensation(command, ValueReader.chat(in));
            case "survey" ->
                new CommitmentFrame.Survey(command, ValueReader.chat(in), in.count("score"), in.textOrNull("comment"));
            default -> null;
        };
    }

    static ChatEvent event(ChatEvent.Type type, Members in) throws MalformedFrameException {
        return switch (type) {
            case COMMITMENT_MADE -> new CommitmentEvent.Made(terms(in), in.flagOrFalse("approval"));
            case COMMITMENT_APPROVED -> new CommitmentEvent.Approved(id(in), in.id("agent", AgentId::new), terms(in));
            case COMMITMENT_REFUSED -> new CommitmentEvent.Refused(id(in), in.textOrNull("note"));
            case COMMITMENT_ANSWERED -> new CommitmentEvent.Answered(id(in), in.flag("accepted"));
            case COMMITMENT_WITHDRAWN -> new CommitmentEvent.Withdrawn(id(in), in.flagOrFalse("told"));
            case COMPENSATION_ASKED -> new CommitmentEvent.CompensationAsked(in.textOrNull("text"));
            case COMPENSATION_SETTLED -> new CommitmentEvent.CompensationSettled();
            case SURVEYED -> new CommitmentEvent.Surveyed(in.count("score"), in.textOrNull("comment"));
            default -> throw new IllegalStateException("not an event about commitments");
        };
    }

    private static long id(Members in) throws MalformedFrameException {
        return in.number("commitment");
    }

    static CommitmentTerms terms(Members in) throws MalformedFrameException {
        BigDecimal amount = amount(in);
        return in.make(m -> new CommitmentTerms(
                m.text("text"),
                amount,
                m.textOrNull("currency"),
                m.instantOrNull("expires"),
                m.textOrNull("reference")));
    }

    private static @Nullable BigDecimal amount(Members in) throws MalformedFrameException {
        String text = in.textOrNull("amount");
        try {
            return text == null ? null : CommitmentTerms.amount(text);
        } catch (IllegalArgumentException e) {
            throw in.problem("amount", "a string of digits with a point, as 12.50, expected");
        }
    }
}
