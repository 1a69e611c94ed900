package dev.peekwire.json;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.protocol.AgentLoad;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.OfferEnd;
import dev.peekwire.protocol.PresenceReason;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.spi.MalformedFrameException;
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
        return new ServerFrame.Queued(
                ValueReader.chat(in), in.count("position"), in.has("waitMs") ? in.millis("waitMs") : null);
    }

    static Frame offered(Members in) throws MalformedFrameException {
        return new ServerFrame.Offered(
                ValueReader.chat(in),
                in.id("team", TeamId::new),
                in.textOrNull("topic"),
                in.textOrNull("locale"),
                in.instant("waitingSince"),
                in.millis("expiresInMs"));
    }

    static Frame offerEnded(Members in) throws MalformedFrameException {
        return new ServerFrame.OfferEnded(ValueReader.chat(in), in.oneOf("reason", OfferEnd.values()));
    }

    static Frame presence(Members in) throws MalformedFrameException {
        return new ServerFrame.Presence(in.flag("available"), paused(in), in.oneOf("reason", PresenceReason.values()));
    }

    static Frame load(Members in) throws MalformedFrameException {
        return new ServerFrame.Load(
                in.objects("teams", RoutingReader::team), in.objects("agents", RoutingReader::agent));
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
                in.count("capacity"));
    }

    static Frame trace(Members in) throws MalformedFrameException {
        return new ServerFrame.Trace(
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
