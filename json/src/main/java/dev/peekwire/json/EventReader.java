package dev.peekwire.json;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.HandoverEnd;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.spi.MalformedFrameException;

/** Reads what happened to a chat. */
final class EventReader {
    private EventReader() {}

    static RecordedEvent read(Members in) throws MalformedFrameException {
        long version = in.number("version");
        if (version < 1) {
            throw in.problem("version", "at least 1");
        }
        return new RecordedEvent(
                ValueReader.chat(in),
                version,
                in.instant("at"),
                actor(in.object("by")),
                in.idOrNull("command", CommandId::new),
                event(in));
    }

    private static Actor actor(Members in) throws MalformedFrameException {
        return new Actor(in.oneOf("kind", Actor.Kind.values()), in.text("id"));
    }

    /** What happened, without where and when. */
    static ChatEvent event(Members in) throws MalformedFrameException {
        ChatEvent.Type type = in.oneOf("type", ChatEvent.Type.values());
        return switch (type) {
            case STARTED -> started(in);
            case ASSIGNED -> new ChatEvent.Assigned(agent(in), team(in), in.idOrNull("previous", AgentId::new));
            case JOINED -> new ChatEvent.Joined(agent(in));
            case LEFT -> new ChatEvent.Left(agent(in));
            case REQUEUED -> requeued(in);
            case ROUTED -> routed(in);
            case HANDOVER_STARTED -> handover(in);
            case HANDOVER_ENDED -> new ChatEvent.HandoverEnded(in.oneOf("reason", HandoverEnd.values()));
            case HELD -> new ChatEvent.Held(in.flagOrFalse("idle"));
            case RESUMED -> new ChatEvent.Resumed();
            case MONITOR_STARTED -> new ChatEvent.MonitorStarted(agent(in), in.flagOrFalse("told"));
            case MONITOR_ENDED -> new ChatEvent.MonitorEnded(agent(in), in.flagOrFalse("told"));
            case MESSAGE_POSTED ->
                new ChatEvent.MessagePosted(in.text("text"), ValueReader.origin(in.object("origin")));
            case NOTE_POSTED -> new ChatEvent.NotePosted(in.text("text"));
            case ATTRIBUTES_SET -> new ChatEvent.AttributesSet(in.texts("attributes"));
            case FLOW_MOVED -> WalkReader.moved(in);
            case CONSENT_GRANTED -> new ChatEvent.ConsentGranted(ValueReader.grant(in.object("grant")));
            case CONSENT_WITHDRAWN -> new ChatEvent.ConsentWithdrawn();
            case COPY_ASKED -> new ChatEvent.CopyAsked();
            case PEEK_STARTED -> new ChatEvent.PeekStarted(agent(in));
            case PEEK_ENDED -> new ChatEvent.PeekEnded(agent(in));
            case COMMITMENT_MADE,
                    COMMITMENT_APPROVED,
                    COMMITMENT_REFUSED,
                    COMMITMENT_ANSWERED,
                    COMMITMENT_WITHDRAWN,
                    COMPENSATION_ASKED,
                    COMPENSATION_SETTLED,
                    SURVEYED -> CommitmentReader.event(type, in);
            case CLOSED -> new ChatEvent.Closed(in.oneOf("reason", CloseReason.values()));
        };
    }

    private static ChatEvent started(Members in) throws MalformedFrameException {
        return new ChatEvent.Started(
                in.id("visitor", VisitorId::new),
                team(in),
                in.textOrNull("topic"),
                in.textOrNull("locale"),
                in.textsOrNone("attributes"),
                in.flagOrFalse("left"));
    }

    private static ChatEvent requeued(Members in) throws MalformedFrameException {
        return new ChatEvent.Requeued(team(in), in.idOrNull("previous", AgentId::new), in.flagOrFalse("handedOver"));
    }

    private static ChatEvent routed(Members in) throws MalformedFrameException {
        return new ChatEvent.Routed(
                in.text("rule"), team(in), in.signed("priority"), in.count("weight"), in.countOrZero("tier"));
    }

    private static ChatEvent handover(Members in) throws MalformedFrameException {
        return new ChatEvent.HandoverStarted(team(in), in.idOrNull("agent", AgentId::new), in.countOrZero("tier"));
    }

    private static AgentId agent(Members in) throws MalformedFrameException {
        return in.id("agent", AgentId::new);
    }

    private static TeamId team(Members in) throws MalformedFrameException {
        return in.id("team", TeamId::new);
    }
}
