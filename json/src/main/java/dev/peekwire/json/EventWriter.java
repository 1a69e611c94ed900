package dev.peekwire.json;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;

/** Writes what happened to a chat: its place first, then its type and what that type tells. */
final class EventWriter {
    private EventWriter() {}

    static void write(JsonOut out, long after, RecordedEvent recorded) {
        out.field("chat", recorded.chat()).field("version", recorded.version()).field("after", after);
        out.field("at", recorded.at());
        out.name("by").open('{').field("kind", recorded.by().kind());
        out.field("id", recorded.by().id()).close('}');
        out.field("command", recorded.command()).field("type", recorded.event().type());
        details(out, recorded.event());
    }

    private static void details(JsonOut out, ChatEvent event) {
        switch (event.type()) {
            case STARTED -> started(out, (ChatEvent.Started) event);
            case ASSIGNED -> assigned(out, (ChatEvent.Assigned) event);
            case JOINED -> out.field("agent", ((ChatEvent.Joined) event).agent());
            case LEFT -> out.field("agent", ((ChatEvent.Left) event).agent());
            case REQUEUED -> requeued(out, (ChatEvent.Requeued) event);
            case MESSAGE_POSTED -> messagePosted(out, (ChatEvent.MessagePosted) event);
            case NOTE_POSTED -> out.field("text", ((ChatEvent.NotePosted) event).text());
            case ATTRIBUTES_SET -> ValueWriter.attributes(out, ((ChatEvent.AttributesSet) event).attributes());
            case CONSENT_GRANTED -> ValueWriter.grant(out, ((ChatEvent.ConsentGranted) event).grant());
            case CONSENT_WITHDRAWN -> {}
            case PEEK_STARTED -> out.field("agent", ((ChatEvent.PeekStarted) event).agent());
            case PEEK_ENDED -> out.field("agent", ((ChatEvent.PeekEnded) event).agent());
            case CLOSED -> out.field("reason", ((ChatEvent.Closed) event).reason());
        }
    }

    private static void started(JsonOut out, ChatEvent.Started event) {
        out.field("visitor", event.visitor()).field("team", event.team());
        out.field("topic", event.topic()).field("locale", event.locale());
        ValueWriter.attributesUnlessEmpty(out, event.attributes());
    }

    private static void assigned(JsonOut out, ChatEvent.Assigned event) {
        out.field("agent", event.agent()).field("team", event.team()).field("previous", event.previous());
    }

    private static void requeued(JsonOut out, ChatEvent.Requeued event) {
        out.field("team", event.team()).field("previous", event.previous());
    }

    private static void messagePosted(JsonOut out, ChatEvent.MessagePosted event) {
        out.field("text", event.text());
        ValueWriter.origin(out, event.origin());
    }
}
