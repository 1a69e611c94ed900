package dev.peekwire.chat;

import dev.peekwire.VisitorId;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.erasure.DataKind;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which fields of which events are what people said, wrote or are, and what an event is without them. A new kind of event does
 * not compile before it is decided here.
 *
 * @param kinds what can be erased of it, by the names of its fields
 * @param emptying what makes the event without some of them
 */
record Blank(Map<String, DataKind> kinds, Emptying emptying) {
    private static final Map<String, DataKind> PROMISED =
            Map.of("text", DataKind.MESSAGES, "reference", DataKind.MESSAGES);
    private static final Blank NOTHING = new Blank(Map.of(), (event, gone, nobody) -> event);

    /** Makes an event without fields. */
    @FunctionalInterface
    private interface Emptying {
        ChatEvent of(ChatEvent event, Set<String> gone, VisitorId nobody);
    }

    /** What can be erased of it, by the names of its fields. */
    static Map<String, DataKind> kinds(ChatEvent.Type type) {
        return of(type).kinds;
    }

    /** The event without those fields. */
    static ChatEvent of(ChatEvent event, Set<String> gone, VisitorId nobody) {
        Blank blank = of(event.type());
        return blank.kinds.keySet().stream().anyMatch(gone::contains) ? blank.emptying.of(event, gone, nobody) : event;
    }

    private static Blank of(ChatEvent.Type type) {
        return switch (type) {
            case STARTED ->
                new Blank(
                        Map.of(
                                "visitor", DataKind.IDENTITY,
                                "topic", DataKind.ATTRIBUTES,
                                "locale", DataKind.ATTRIBUTES,
                                "attributes", DataKind.ATTRIBUTES),
                        (event, gone, nobody) -> started((ChatEvent.Started) event, gone, nobody));
            case MESSAGE_POSTED ->
                all(
                        Map.of("text", DataKind.MESSAGES),
                        event -> new ChatEvent.MessagePosted("", ((ChatEvent.MessagePosted) event).origin()));
            case NOTE_POSTED -> all(Map.of("text", DataKind.NOTES), event -> new ChatEvent.NotePosted(""));
            case ATTRIBUTES_SET ->
                all(Map.of("attributes", DataKind.ATTRIBUTES), event -> new ChatEvent.AttributesSet(Map.of()));
            case COMMITMENT_MADE ->
                new Blank(PROMISED, (event, gone, nobody) -> made((CommitmentEvent.Made) event, gone));
            case COMMITMENT_APPROVED ->
                new Blank(PROMISED, (event, gone, nobody) -> approved((CommitmentEvent.Approved) event, gone));
            case COMMITMENT_REFUSED ->
                all(
                        Map.of("note", DataKind.NOTES),
                        event -> new CommitmentEvent.Refused(((CommitmentEvent.Refused) event).commitment(), null));
            case COMPENSATION_ASKED ->
                all(Map.of("text", DataKind.MESSAGES), event -> new CommitmentEvent.CompensationAsked(null));
            case SURVEYED ->
                all(
                        Map.of("comment", DataKind.MESSAGES),
                        event -> new CommitmentEvent.Surveyed(((CommitmentEvent.Surveyed) event).score(), null));
            // That somebody consented, to what and how, is what shows that the desk was allowed to.
            case CONSENT_GRANTED, CONSENT_WITHDRAWN, PEEK_STARTED, PEEK_ENDED -> NOTHING;
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
                    CLOSED -> NOTHING;
        };
    }

    private static Blank all(Map<String, DataKind> kinds, UnaryOperator<ChatEvent> empty) {
        return new Blank(kinds, (event, gone, nobody) -> empty.apply(event));
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
