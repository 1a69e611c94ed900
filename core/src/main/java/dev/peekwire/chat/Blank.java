package dev.peekwire.chat;

import dev.peekwire.VisitorId;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.erasure.DataKind;
import java.util.Map;
import java.util.Set;

/**
 * Which fields of which events are what people said, wrote or are, and what an event is without them. A new kind of event does
 * not compile before it is decided here.
 */
final class Blank {
    private static final Map<String, DataKind> STARTED = Map.of(
            "visitor", DataKind.IDENTITY,
            "topic", DataKind.ATTRIBUTES,
            "locale", DataKind.ATTRIBUTES,
            "attributes", DataKind.ATTRIBUTES);

    private Blank() {}

    /** What can be erased of it, by the names of its fields. */
    static Map<String, DataKind> kinds(ChatEvent.Type type) {
        return switch (type) {
            case STARTED -> STARTED;
            case MESSAGE_POSTED -> Map.of("text", DataKind.MESSAGES);
            case NOTE_POSTED -> Map.of("text", DataKind.NOTES);
            case ATTRIBUTES_SET -> Map.of("attributes", DataKind.ATTRIBUTES);
            case COMMITMENT_MADE, COMMITMENT_APPROVED ->
                Map.of("text", DataKind.MESSAGES, "reference", DataKind.MESSAGES);
            case COMMITMENT_REFUSED -> Map.of("note", DataKind.NOTES);
            case COMPENSATION_ASKED -> Map.of("text", DataKind.MESSAGES);
            case SURVEYED -> Map.of("comment", DataKind.MESSAGES);
            // That somebody consented, to what and how, is what shows that the desk was allowed to.
            case CONSENT_GRANTED, CONSENT_WITHDRAWN, PEEK_STARTED, PEEK_ENDED -> Map.of();
            case ROUTED,
                    ASSIGNED,
                    JOINED,
                    LEFT,
                    REQUEUED,
                    HANDOVER_STARTED,
                    HANDOVER_ENDED,
                    HELD,
                    RESUMED,
                    MONITOR_STARTED,
                    MONITOR_ENDED,
                    FLOW_MOVED,
                    COMMITMENT_ANSWERED,
                    COMMITMENT_WITHDRAWN,
                    COMPENSATION_SETTLED,
                    COPY_ASKED,
                    CLOSED -> Map.of();
        };
    }

    /** The event without those fields. */
    static ChatEvent of(ChatEvent event, Set<String> gone, VisitorId nobody) {
        return switch (event.type()) {
            case STARTED -> started((ChatEvent.Started) event, gone, nobody);
            case MESSAGE_POSTED ->
                gone.contains("text")
                        ? new ChatEvent.MessagePosted("", ((ChatEvent.MessagePosted) event).origin())
                        : event;
            case NOTE_POSTED -> gone.contains("text") ? new ChatEvent.NotePosted("") : event;
            case ATTRIBUTES_SET -> gone.contains("attributes") ? new ChatEvent.AttributesSet(Map.of()) : event;
            case COMMITMENT_MADE -> made((CommitmentEvent.Made) event, gone);
            case COMMITMENT_APPROVED -> approved((CommitmentEvent.Approved) event, gone);
            case COMMITMENT_REFUSED ->
                gone.contains("note")
                        ? new CommitmentEvent.Refused(((CommitmentEvent.Refused) event).commitment(), null)
                        : event;
            case COMPENSATION_ASKED -> gone.contains("text") ? new CommitmentEvent.CompensationAsked(null) : event;
            case SURVEYED ->
                gone.contains("comment")
                        ? new CommitmentEvent.Surveyed(((CommitmentEvent.Surveyed) event).score(), null)
                        : event;
            case CONSENT_GRANTED,
                    CONSENT_WITHDRAWN,
                    PEEK_STARTED,
                    PEEK_ENDED,
                    ROUTED,
                    ASSIGNED,
                    JOINED,
                    LEFT,
                    REQUEUED,
                    HANDOVER_STARTED,
                    HANDOVER_ENDED,
                    HELD,
                    RESUMED,
                    MONITOR_STARTED,
                    MONITOR_ENDED,
                    FLOW_MOVED,
                    COMMITMENT_ANSWERED,
                    COMMITMENT_WITHDRAWN,
                    COMPENSATION_SETTLED,
                    COPY_ASKED,
                    CLOSED -> event;
        };
    }

    private static ChatEvent started(ChatEvent.Started event, Set<String> gone, VisitorId nobody) {
        return new ChatEvent.Started(
                gone.contains("visitor") ? nobody : event.visitor(),
                event.team(),
                gone.contains("topic") ? null : event.topic(),
                gone.contains("locale") ? null : event.locale(),
                gone.contains("attributes") ? Map.of() : event.attributes(),
                event.left());
    }

    private static ChatEvent made(CommitmentEvent.Made event, Set<String> gone) {
        return new CommitmentEvent.Made(terms(event.terms(), gone), event.approval());
    }

    private static ChatEvent approved(CommitmentEvent.Approved event, Set<String> gone) {
        return new CommitmentEvent.Approved(event.commitment(), event.agent(), terms(event.terms(), gone));
    }

    /** What was promised stays as a sum and a time: the company's books need it. */
    private static CommitmentTerms terms(CommitmentTerms terms, Set<String> gone) {
        return new CommitmentTerms(
                gone.contains("text") ? "" : terms.text(),
                terms.amount(),
                terms.currency(),
                terms.expires(),
                gone.contains("reference") ? null : terms.reference());
    }
}
