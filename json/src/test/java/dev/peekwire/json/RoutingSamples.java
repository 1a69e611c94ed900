package dev.peekwire.json;

import static dev.peekwire.json.Samples.AGENT;
import static dev.peekwire.json.Samples.AT;
import static dev.peekwire.json.Samples.CHAT;
import static dev.peekwire.json.Samples.COMMAND;
import static dev.peekwire.json.Samples.TEAM;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.HandoverEnd;
import dev.peekwire.protocol.AgentLoad;
import dev.peekwire.protocol.ChatAtHand;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.GaugeReading;
import dev.peekwire.protocol.OfferEnd;
import dev.peekwire.protocol.PresenceReason;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.WaitingChat;
import dev.peekwire.response.RoboticGauge;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamLoad;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What concerns routing, of {@link Samples}. */
final class RoutingSamples {
    private RoutingSamples() {}

    static Map<String, Frame> server() {
        Map<String, Frame> all = new LinkedHashMap<>();
        all.put("offered", new RoutingFrame.Offered(CHAT, TEAM, null, null, AT, Duration.ofSeconds(20)));
        all.put(
                "offered with everything",
                new RoutingFrame.Offered(CHAT, TEAM, "invoice", "en-GB", AT, Duration.ofMillis(12_345)));
        all.put("offerEnded", new RoutingFrame.OfferEnded(CHAT, OfferEnd.TAKEN));
        all.put("presence told", new RoutingFrame.Presence(true, Set.of(), PresenceReason.SELF));
        all.put("presence after misses", new RoutingFrame.Presence(false, Set.of(TEAM), PresenceReason.MISSED));
        all.put("load", load());
        all.put("load for a supervisor", loadInFull());
        all.put("load, none", new RoutingFrame.Load(List.of(), List.of()));
        all.put("trace told", trace());
        all.put(
                "trace told, none",
                new RoutingFrame.Trace(COMMAND, new RoutingTrace(CHAT, List.of()), "nothing is known of her then"));
        return all;
    }

    private static Frame load() {
        TeamLoad busy = new TeamLoad(TEAM, 5, 1, 2, 1, 6, 8, Optional.of(AT));
        TeamLoad quiet = new TeamLoad(new TeamId("night"), 0, 0, 0, 0, 0, 0, Optional.empty());
        return new RoutingFrame.Load(
                List.of(busy, quiet), List.of(new AgentLoad(AGENT, "Ana Ö.", Presence.AVAILABLE, 3, 4)));
    }

    private static Frame loadInFull() {
        TeamLoad team = new TeamLoad(TEAM, 2, 1, 1, 0, 1, 4, Optional.of(AT));
        ChatId second = new ChatId("second");
        List<WaitingChat> waiting = List.of(
                new WaitingChat(CHAT, TEAM, "invoice", "fr", AT, List.of(AGENT, new AgentId("ben")), false),
                new WaitingChat(second, TEAM, null, null, AT, List.of(), true));
        RoboticGauge gauge =
                new RoboticGauge(100, 6, 2, Set.of(RoboticGauge.Warning.IN_A_ROW, RoboticGauge.Warning.REPEATS));
        GaugeReading robotic = new GaugeReading(gauge, "first line");
        List<ChatAtHand> atHand = List.of(
                new ChatAtHand(new ChatId("third"), TEAM, "order", AT, false),
                new ChatAtHand(new ChatId("fourth"), TEAM, null, AT, true),
                new ChatAtHand(new ChatId("fifth"), TEAM, null, AT, false, robotic),
                new ChatAtHand(new ChatId("sixth"), TEAM, null, AT, false, null, true, 2));
        Set<TeamId> night = Set.of(new TeamId("night"));
        AgentLoad ana = new AgentLoad(
                AGENT, "Ana", Presence.AWAY, 1, 4, 2, Set.of(TEAM, new TeamId("night")), night, atHand, 1);
        return new RoutingFrame.Load(List.of(team), List.of(ana), waiting);
    }

    private static Frame trace() {
        RoutingTrace.Considered ben =
                new RoutingTrace.Considered(new AgentId("ben"), RoutingTrace.Verdict.FULL, "3 of 3");
        RoutingTrace.Considered ana = new RoutingTrace.Considered(AGENT, RoutingTrace.Verdict.CHOSEN, "");
        RoutingTrace.Step waits = new RoutingTrace.Step(
                AT, RoutingTrace.Outcome.WAITS, "french", 0, null, List.of(ben), 0, "Nobody is free: ben has 3 of 3.");
        RoutingTrace.Step assigned = new RoutingTrace.Step(
                AT.plusSeconds(30), RoutingTrace.Outcome.ASSIGNED, "french", 1, AGENT, List.of(ana, ben), 7, "To ana.");
        return new RoutingFrame.Trace(COMMAND, new RoutingTrace(CHAT, List.of(waits, assigned)), null);
    }

    static Map<String, ChatEvent> events() {
        Map<String, ChatEvent> all = new LinkedHashMap<>();
        all.put("routed", new ChatEvent.Routed("french", TEAM, -5, 2, 0));
        all.put("routed to a tier", new ChatEvent.Routed("direct", TEAM, 0, 1, 2));
        all.put("handover_started", new ChatEvent.HandoverStarted(TEAM, null, 0));
        all.put("handover_started with everything", new ChatEvent.HandoverStarted(TEAM, AGENT, 2));
        all.put("handover_ended", new ChatEvent.HandoverEnded(HandoverEnd.TIMEOUT));
        all.put("held", new ChatEvent.Held(false));
        all.put("held for silence", new ChatEvent.Held(true));
        all.put("resumed", new ChatEvent.Resumed());
        all.put("monitor_started", new ChatEvent.MonitorStarted(AGENT, true));
        all.put("monitor_ended", new ChatEvent.MonitorEnded(AGENT, false));
        return all;
    }
}
