package dev.peekwire.chat;

import dev.peekwire.VisitorId;
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
}
