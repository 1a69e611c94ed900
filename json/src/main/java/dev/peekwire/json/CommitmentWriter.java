package dev.peekwire.json;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.protocol.CommitmentFrame;

/** Writes what is promised, asked for and thought of a chat. */
final class CommitmentWriter {
    private CommitmentWriter() {}

    /** All but the command's id. */
    static void members(JsonOut out, CommitmentFrame frame) {
        out.field("chat", frame.chat());
        switch (frame.type()) {
            case COMMIT -> terms(out, ((CommitmentFrame.Commit) frame).terms());
            case WITHDRAW_COMMITMENT -> out.field("commitment", ((CommitmentFrame.Withdraw) frame).commitment());
            case APPROVE_COMMITMENT -> {
                CommitmentFrame.Approve it = (CommitmentFrame.Approve) frame;
                out.field("commitment", it.commitment()).field("approved", it.approved());
                out.field("note", it.note());
            }
            case ANSWER_COMMITMENT -> {
                CommitmentFrame.Answer it = (CommitmentFrame.Answer) frame;
                out.field("commitment", it.commitment()).field("accepted", it.accepted());
            }
            case ASK_COMPENSATION -> out.field("text", ((CommitmentFrame.AskCompensation) frame).text());
            case SETTLE_COMPENSATION -> {}
            case SURVEY -> {
                CommitmentFrame.Survey it = (CommitmentFrame.Survey) frame;
                out.field("score", it.score()).field("comment", it.comment());
            }
            default -> throw new IllegalStateException("not a frame about commitments");
        }
    }

    static void event(JsonOut out, CommitmentEvent event) {
        ChatEvent.Type type = event.type();
        switch (type) {
            case COMMITMENT_MADE -> {
                CommitmentEvent.Made it = (CommitmentEvent.Made) event;
                terms(out, it.terms()).ifTrue("approval", it.approval());
            }
            case COMMITMENT_APPROVED -> {
                CommitmentEvent.Approved it = (CommitmentEvent.Approved) event;
                terms(out.field("commitment", it.commitment()).field("agent", it.agent()), it.terms());
            }
            case COMMITMENT_REFUSED -> {
                CommitmentEvent.Refused it = (CommitmentEvent.Refused) event;
                out.field("commitment", it.commitment()).field("note", it.note());
            }
            case COMMITMENT_ANSWERED -> {
                CommitmentEvent.Answered it = (CommitmentEvent.Answered) event;
                out.field("commitment", it.commitment()).field("accepted", it.accepted());
            }
            case COMMITMENT_WITHDRAWN -> {
                CommitmentEvent.Withdrawn it = (CommitmentEvent.Withdrawn) event;
                out.field("commitment", it.commitment()).ifTrue("told", it.told());
            }
            case COMPENSATION_ASKED -> out.field("text", ((CommitmentEvent.CompensationAsked) event).text());
            case COMPENSATION_SETTLED -> {}
            case SURVEYED -> {
                CommitmentEvent.Surveyed it = (CommitmentEvent.Surveyed) event;
                out.field("score", it.score()).field("comment", it.comment());
            }
            default -> throw new IllegalStateException("not an event about commitments");
        }
    }

    static JsonOut terms(JsonOut out, CommitmentTerms terms) {
        out.field("text", terms.text()).field("amount", terms.amountText()).field("currency", terms.currency());
        if (terms.expires() != null) {
            out.field("expires", terms.expires());
        }
        return out.field("reference", terms.reference());
    }
}
