package dev.peekwire.examples.console;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.commitment.CommitmentTerms;
import java.util.Optional;

/** What a terminal says of an event. */
final class Lines {
    private Lines() {}

    static Optional<String> of(RecordedEvent recorded) {
        ChatEvent event = recorded.event();
        return Optional.ofNullable(
                switch (event.type()) {
                    case STARTED -> "-- chat " + recorded.chat();
                    case ASSIGNED -> "-- " + ((ChatEvent.Assigned) event).agent() + " has the chat";
                    case MESSAGE_POSTED -> recorded.by().id() + ": " + ((ChatEvent.MessagePosted) event).text();
                    case CONSENT_GRANTED -> "-- the visitor lets agents see what is typed";
                    case CONSENT_WITHDRAWN -> "-- the visitor stopped showing what is typed";
                    case CLOSED -> "-- the chat has ended";
                    case COMMITMENT_MADE -> promised(recorded.version(), ((CommitmentEvent.Made) event).terms());
                    case COMMITMENT_APPROVED ->
                        promised(
                                ((CommitmentEvent.Approved) event).commitment(),
                                ((CommitmentEvent.Approved) event).terms());
                    case COMMITMENT_ANSWERED ->
                        "-- promise " + ((CommitmentEvent.Answered) event).commitment()
                                + (((CommitmentEvent.Answered) event).accepted() ? " is accepted" : " is declined");
                    case COMPENSATION_ASKED -> "-- the visitor asks for compensation";
                    case JOINED,
                            LEFT,
                            REQUEUED,
                            ROUTED,
                            HANDOVER_STARTED,
                            HANDOVER_ENDED,
                            HELD,
                            RESUMED,
                            MONITOR_STARTED,
                            MONITOR_ENDED,
                            NOTE_POSTED,
                            ATTRIBUTES_SET,
                            FLOW_MOVED,
                            COPY_ASKED,
                            PEEK_STARTED,
                            PEEK_ENDED,
                            COMMITMENT_REFUSED,
                            COMMITMENT_WITHDRAWN,
                            COMPENSATION_SETTLED,
                            SURVEYED -> null;
                });
    }

    private static String promised(long id, CommitmentTerms terms) {
        String amount = terms.amount() == null ? "" : " (" + terms.amountText() + " " + terms.currency() + ")";
        return "-- promise " + id + ": " + terms.text() + amount;
    }
}
