package dev.peekwire.json;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.protocol.AgentLoad;
import dev.peekwire.protocol.ChatAtHand;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.GaugeReading;
import dev.peekwire.protocol.OfferEnd;
import dev.peekwire.protocol.PresenceReason;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.WaitingChat;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.spi.MalformedFrameException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads who waits where, who is offered what, how the desk stands, and why. */
final class RoutingReader {
    private RoutingReader() {}

    static Set<TeamId> paused(Members in) throws MalformedFrameException {
        return Set.copyOf(in.ids("paused", TeamId::new));
    }

    static Frame queued(Members in) throws MalformedFrameException {
        return new RoutingFrame.Queued(
                ValueReader.chat(in), in.count("position"), in.has("waitMs") ? in.millis("waitMs") : null);
    }

    static Frame offered(Members in) throws MalformedFrameException {
        return new RoutingFrame.Offered(
                ValueReader.chat(in),
                in.id("team", TeamId::new),
                in.textOrNull("topic"),
                in.textOrNull("locale"),
                in.instant("waitingSince"),
                in.millis("expiresInMs"));
    }

    static Frame offerEnded(Members in) throws MalformedFrameException {
        return new RoutingFrame.OfferEnded(ValueReader.chat(in), in.oneOf("reason", OfferEnd.values()));
    }

    static Frame presence(Members in) throws MalformedFrameException {
        return new RoutingFrame.Presence(in.flag("available"), paused(in), in.oneOf("reason", PresenceReason.values()));
    }

    static Frame load(Members in) throws MalformedFrameException {
        List<Queue> queues = in.objects("teams", RoutingReader::queue);
        return new RoutingFrame.Load(
                queues.stream().map(Queue::team).toList(),
                in.objects("agents", RoutingReader::agent),
                queues.stream().flatMap(queue -> queue.chats().stream()).toList());
    }

    /** How a team stands, and the first of its chats. */
    private record Queue(TeamLoad team, List<WaitingChat> chats) {}

    private static Queue queue(Members in) throws MalformedFrameException {
        TeamLoad team = team(in);
        return new Queue(team, in.objects("chats", chat -> waiting(team.team(), chat)));
    }

    private static WaitingChat waiting(TeamId team, Members in) throws MalformedFrameException {
        return new WaitingChat(
                ValueReader.chat(in),
                team,
                in.textOrNull("topic"),
                in.textOrNull("locale"),
                in.instant("since"),
                in.ids("offeredTo", AgentId::new),
                in.flagOrFalse("left"));
    }

    private static TeamLoad team(Members in) throws MalformedFrameException {
        return new TeamLoad(
                in.id("team", TeamId::new),
                in.count("waiting"),
                in.count("offered"),
                in.count("available"),
                in.count("away"),
                in.count("load"),
                in.count("capacity"),
                Optional.ofNullable(in.instantOrNull("oldest")));
    }

    private static AgentLoad agent(Members in) throws MalformedFrameException {
        return new AgentLoad(
                in.id("agent", AgentId::new),
                in.text("name"),
                in.oneOf("presence", Presence.values()),
                in.count("load"),
                in.count("capacity"),
                in.countOrZero("tier"),
                Set.copyOf(in.ids("teams", TeamId::new)),
                paused(in),
                in.objects("chats", RoutingReader::atHand),
                in.countOrZero("robotic"));
    }

    private static ChatAtHand atHand(Members in) throws MalformedFrameException {
        return new ChatAtHand(
                ValueReader.chat(in),
                in.id("team", TeamId::new),
                in.textOrNull("topic"),
                in.instant("since"),
                in.flagOrFalse("held"),
                in.has("share") ? new GaugeReading(ResponseReader.gauge(in), in.textOrNull("rule")) : null,
                in.flagOrFalse("compensation"),
                in.countOrZero("approvals"));
    }

    static Frame trace(Members in) throws MalformedFrameException {
        return new RoutingFrame.Trace(
                in.id("command", CommandId::new),
                new RoutingTrace(ValueReader.chat(in), in.objects("steps", RoutingReader::step)),
                in.textOrNull("whyNot"));
    }

    private static RoutingTrace.Step step(Members in) throws MalformedFrameException {
        return new RoutingTrace.Step(
                in.instant("at"),
                in.oneOf("outcome", RoutingTrace.Outcome.values()),
                in.text("rule"),
                in.countOrZero("stage"),
                in.idOrNull("agent", AgentId::new),
                in.objects("considered", RoutingReader::considered),
                in.countOrZero("more"),
                in.text("sentence"));
    }

    private static RoutingTrace.Considered considered(Members in) throws MalformedFrameException {
        return new RoutingTrace.Considered(
                in.id("agent", AgentId::new),
                in.oneOf("verdict", RoutingTrace.Verdict.values()),
                Objects.requireNonNullElse(in.textOrNull("detail"), ""));
    }
}
