package dev.peekwire.json;

import dev.peekwire.AgentId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.chat.RecordedEvent;

/** Writes what happened to a chat: its place first, then its type and what that type tells. */
final class EventWriter {
    private EventWriter() {}

    static void write(JsonOut out, long after, RecordedEvent recorded) {
        out.field("chat", recorded.chat()).field("version", recorded.version()).field("after", after);
        out.field("at", recorded.at());
        out.name("by").open('{').field("kind", recorded.by().kind());
        out.field("id", recorded.by().id()).close('}');
        out.field("command", recorded.command());
        event(out, recorded.event());
    }

    /** What happened, without where and when. */
    static void event(JsonOut out, ChatEvent event) {
        out.field("type", event.type());
        details(out, event);
    }

    private static void details(JsonOut out, ChatEvent event) {
        switch (event.type()) {
            case STARTED -> started(out, (ChatEvent.Started) event);
            case ASSIGNED -> assigned(out, (ChatEvent.Assigned) event);
            case JOINED -> out.field("agent", ((ChatEvent.Joined) event).agent());
            case LEFT -> out.field("agent", ((ChatEvent.Left) event).agent());
            case REQUEUED -> requeued(out, (ChatEvent.Requeued) event);
            case ROUTED -> routed(out, (ChatEvent.Routed) event);
            case HANDOVER_STARTED -> handover(out, (ChatEvent.HandoverStarted) event);
            case HANDOVER_ENDED -> out.field("reason", ((ChatEvent.HandoverEnded) event).reason());
            case HELD -> out.ifTrue("idle", ((ChatEvent.Held) event).idle());
            case RESUMED -> {}
            case MONITOR_STARTED ->
                monitor(out, ((ChatEvent.MonitorStarted) event).agent(), ((ChatEvent.MonitorStarted) event).told());
            case MONITOR_ENDED ->
                monitor(out, ((ChatEvent.MonitorEnded) event).agent(), ((ChatEvent.MonitorEnded) event).told());
            case MESSAGE_POSTED -> messagePosted(out, (ChatEvent.MessagePosted) event);
            case NOTE_POSTED -> out.field("text", ((ChatEvent.NotePosted) event).text());
            case ATTRIBUTES_SET -> ValueWriter.attributes(out, ((ChatEvent.AttributesSet) event).attributes());
            case FLOW_MOVED -> WalkWriter.moved(out, (ChatEvent.FlowMoved) event);
            case CONSENT_GRANTED -> ValueWriter.grant(out, ((ChatEvent.ConsentGranted) event).grant());
            case CONSENT_WITHDRAWN, COPY_ASKED -> {}
            case PEEK_STARTED -> out.field("agent", ((ChatEvent.PeekStarted) event).agent());
            case PEEK_ENDED -> out.field("agent", ((ChatEvent.PeekEnded) event).agent());
            case COMMITMENT_MADE,
                    COMMITMENT_APPROVED,
                    COMMITMENT_REFUSED,
                    COMMITMENT_ANSWERED,
                    COMMITMENT_WITHDRAWN,
                    COMPENSATION_ASKED,
                    COMPENSATION_SETTLED,
                    SURVEYED -> CommitmentWriter.event(out, (CommitmentEvent) event);
            case CLOSED -> out.field("reason", ((ChatEvent.Closed) event).reason());
        }
    }

    private static void started(JsonOut out, ChatEvent.Started event) {
        out.field("visitor", event.visitor()).field("team", event.team());
        out.field("topic", event.topic()).field("locale", event.locale());
        ValueWriter.attributesUnlessEmpty(out, event.attributes());
        out.ifTrue("left", event.left());
    }

    private static void assigned(JsonOut out, ChatEvent.Assigned event) {
        out.field("agent", event.agent()).field("team", event.team()).field("previous", event.previous());
    }

    private static void requeued(JsonOut out, ChatEvent.Requeued event) {
        out.field("team", event.team()).field("previous", event.previous());
        out.ifTrue("handedOver", event.handedOver());
    }

    private static void routed(JsonOut out, ChatEvent.Routed event) {
        out.field("rule", event.rule()).field("team", event.team());
        out.field("priority", event.priority()).field("weight", event.weight());
        out.unlessZero("tier", event.tier());
    }

    private static void handover(JsonOut out, ChatEvent.HandoverStarted event) {
        out.field("team", event.team()).field("agent", event.agent());
        out.unlessZero("tier", event.tier());
    }

    private static void monitor(JsonOut out, AgentId agent, boolean told) {
        out.field("agent", agent).ifTrue("told", told);
    }

    private static void messagePosted(JsonOut out, ChatEvent.MessagePosted event) {
        out.field("text", event.text());
        ValueWriter.origin(out, event.origin());
    }
}
