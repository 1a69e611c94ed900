package dev.peekwire.json;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.protocol.AgentLoad;
import dev.peekwire.protocol.ChatAtHand;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.WaitingChat;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamLoad;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes who waits where, who is offered what, how the desk stands, and why. */
final class RoutingWriter {
    private RoutingWriter() {}

    static void paused(JsonOut out, Set<TeamId> paused) {
        ValueWriter.ids(
                out, "paused", paused.stream().map(TeamId::value).sorted().toList());
    }

    static void queued(JsonOut out, RoutingFrame.Queued frame) {
        out.field("chat", frame.chat()).field("position", frame.position());
        if (frame.estimatedWait() != null) {
            out.field("waitMs", frame.estimatedWait());
        }
    }

    static void offered(JsonOut out, RoutingFrame.Offered frame) {
        out.field("chat", frame.chat()).field("team", frame.team());
        out.field("topic", frame.topic()).field("locale", frame.locale());
        out.field("waitingSince", frame.waitingSince()).field("expiresInMs", frame.expiresIn());
    }

    static void offerEnded(JsonOut out, RoutingFrame.OfferEnded frame) {
        out.field("chat", frame.chat()).field("reason", frame.reason());
    }

    static void presence(JsonOut out, RoutingFrame.Presence frame) {
        paused(out.field("available", frame.available()), frame.paused());
        out.field("reason", frame.reason());
    }

    static void load(JsonOut out, RoutingFrame.Load frame) {
        Map<TeamId, List<WaitingChat>> waiting =
                frame.waiting().stream().collect(Collectors.groupingBy(WaitingChat::team));
        ValueWriter.each(
                out, "teams", frame.teams(), (o, team) -> team(o, team, waiting.getOrDefault(team.team(), List.of())));
        ValueWriter.each(out, "agents", frame.agents(), RoutingWriter::agent);
    }

    private static void team(JsonOut out, TeamLoad team, List<WaitingChat> chats) {
        out.field("team", team.team()).field("waiting", team.waiting()).field("offered", team.offered());
        out.field("available", team.available()).field("away", team.away());
        out.field("load", team.load()).field("capacity", team.capacity());
        team.oldest().ifPresent(oldest -> out.field("oldest", oldest));
        ValueWriter.unlessEmpty(out, "chats", chats, RoutingWriter::waiting);
    }

    private static void waiting(JsonOut out, WaitingChat chat) {
        out.field("chat", chat.chat()).field("topic", chat.topic()).field("locale", chat.locale());
        out.field("since", chat.since());
        ValueWriter.ids(
                out, "offeredTo", chat.offeredTo().stream().map(AgentId::value).toList());
        out.ifTrue("left", chat.left());
    }

    private static void agent(JsonOut out, AgentLoad agent) {
        out.field("agent", agent.agent()).field("name", agent.name()).field("presence", agent.presence());
        out.field("load", agent.load()).field("capacity", agent.capacity());
        out.unlessZero("tier", agent.tier());
        ValueWriter.ids(
                out, "teams", agent.teams().stream().map(TeamId::value).sorted().toList());
        paused(out, agent.paused());
        ValueWriter.unlessEmpty(out, "chats", agent.chats(), RoutingWriter::atHand);
        out.unlessZero("robotic", agent.robotic());
    }

    private static void atHand(JsonOut out, ChatAtHand chat) {
        out.field("chat", chat.chat()).field("team", chat.team()).field("topic", chat.topic());
        out.field("since", chat.since()).ifTrue("held", chat.held());
        if (chat.robotic() != null) {
            ResponseWriter.gauge(out, chat.robotic().gauge())
                    .field("rule", chat.robotic().rule());
        }
        out.ifTrue("compensation", chat.compensation()).unlessZero("approvals", chat.approvals());
    }

    static void trace(JsonOut out, RoutingFrame.Trace frame) {
        out.field("command", frame.command()).field("chat", frame.trace().chat());
        ValueWriter.each(out, "steps", frame.trace().steps(), RoutingWriter::step);
        out.field("whyNot", frame.whyNot());
    }

    private static void step(JsonOut out, RoutingTrace.Step step) {
        out.field("at", step.at()).field("outcome", step.outcome()).field("rule", step.rule());
        out.unlessZero("stage", step.stage()).field("agent", step.agent());
        ValueWriter.each(out, "considered", step.considered(), RoutingWriter::considered);
        out.unlessZero("more", step.more()).field("sentence", step.sentence());
    }

    private static void considered(JsonOut out, RoutingTrace.Considered one) {
        out.field("agent", one.agent()).field("verdict", one.verdict());
        out.field("detail", one.detail().isEmpty() ? null : one.detail());
    }
}
