package dev.peekwire.json;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.protocol.CommitmentFrame;
import dev.peekwire.protocol.Frame;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is promised, asked for and thought of a chat, on the wire. */
final class CommitmentSamples {
    private static final CommandId COMMAND = new CommandId("k-1");
    private static final ChatId CHAT = new ChatId("c-1");
    private static final CommitmentTerms CREDIT = new CommitmentTerms(
            "A credit on your next bill.",
            new BigDecimal("12.50"),
            "EUR",
            Instant.parse("2026-12-24T12:00:00Z"),
            "CR-2026/17");
    private static final CommitmentTerms CALL = CommitmentTerms.of("We call you back.");

    private CommitmentSamples() {}

    static Map<String, Frame> client() {
        Map<String, Frame> all = new LinkedHashMap<>();
        all.put("commit", new CommitmentFrame.Commit(COMMAND, CHAT, CALL));
        all.put("commit with everything", new CommitmentFrame.Commit(COMMAND, CHAT, CREDIT));
        all.put("withdrawCommitment", new CommitmentFrame.Withdraw(COMMAND, CHAT, 12));
        all.put("approveCommitment", new CommitmentFrame.Approve(COMMAND, CHAT, 12, true, null));
        all.put("approveCommitment, not", new CommitmentFrame.Approve(COMMAND, CHAT, 12, false, "Half of it."));
        all.put("answerCommitment", new CommitmentFrame.Answer(COMMAND, CHAT, 12, true));
        all.put("answerCommitment, declined", new CommitmentFrame.Answer(COMMAND, CHAT, 12, false));
        all.put("askCompensation", new CommitmentFrame.AskCompensation(COMMAND, CHAT, null));
        all.put("askCompensation with a text", new CommitmentFrame.AskCompensation(COMMAND, CHAT, "Two weeks late."));
        all.put("settleCompensation", new CommitmentFrame.SettleCompensation(COMMAND, CHAT));
        all.put("survey", new CommitmentFrame.Survey(COMMAND, CHAT, 5, null));
        all.put("survey with a comment", new CommitmentFrame.Survey(COMMAND, CHAT, 2, "Slow, but friendly."));
        return all;
    }

    static Map<String, ChatEvent> events() {
        Map<String, ChatEvent> all = new LinkedHashMap<>();
        all.put("commitment_made", new CommitmentEvent.Made(CALL, false));
        all.put("commitment_made that needs approval", new CommitmentEvent.Made(CREDIT, true));
        all.put("commitment_approved", new CommitmentEvent.Approved(12, new AgentId("ana"), CREDIT));
        all.put("commitment_refused", new CommitmentEvent.Refused(12, null));
        all.put("commitment_refused with a note", new CommitmentEvent.Refused(12, "Half of it."));
        all.put("commitment_answered", new CommitmentEvent.Answered(12, true));
        all.put("commitment_answered, declined", new CommitmentEvent.Answered(12, false));
        all.put("commitment_withdrawn", new CommitmentEvent.Withdrawn(12, true));
        all.put("commitment_withdrawn, untold", new CommitmentEvent.Withdrawn(12, false));
        all.put("compensation_asked", new CommitmentEvent.CompensationAsked(null));
        all.put("compensation_asked with a text", new CommitmentEvent.CompensationAsked("Two weeks late."));
        all.put("compensation_settled", new CommitmentEvent.CompensationSettled());
        all.put("surveyed", new CommitmentEvent.Surveyed(5, null));
        all.put("surveyed with a comment", new CommitmentEvent.Surveyed(2, "Slow, but friendly."));
        return all;
    }
}
