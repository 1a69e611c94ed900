package dev.peekwire.json;

import static dev.peekwire.json.Values.agents;
import static dev.peekwire.json.Values.chats;
import static dev.peekwire.json.Values.commands;
import static dev.peekwire.json.Values.counts;
import static dev.peekwire.json.Values.durations;
import static dev.peekwire.json.Values.flags;
import static dev.peekwire.json.Values.teams;
import static dev.peekwire.json.Values.texts;

import dev.peekwire.TeamId;
import dev.peekwire.protocol.AgentLoad;
import dev.peekwire.protocol.ChatAtHand;
import dev.peekwire.protocol.GaugeReading;
import dev.peekwire.protocol.OfferEnd;
import dev.peekwire.protocol.PresenceReason;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.WaitingChat;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamLoad;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What concerns routing, of {@link ServerFrameArbitraries}. */
final class RoutingArbitraries {
    private RoutingArbitraries() {}

    static Arbitrary<Set<TeamId>> paused() {
        return teams().set().ofMaxSize(3);
    }

    static Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, 253_402_300_799_999L).map(Instant::ofEpochMilli);
    }

    static Arbitrary<RoutingFrame.Offered> offered() {
        return Combinators.combine(
                        chats(), teams(), texts().injectNull(0.5), texts().injectNull(0.5), instants(), durations())
                .as(RoutingFrame.Offered::new);
    }

    static Arbitrary<RoutingFrame.OfferEnded> offersEnded() {
        return Combinators.combine(chats(), Arbitraries.of(OfferEnd.class)).as(RoutingFrame.OfferEnded::new);
    }

    static Arbitrary<RoutingFrame.Presence> presences() {
        return Combinators.combine(flags(), paused(), Arbitraries.of(PresenceReason.class))
                .as(RoutingFrame.Presence::new);
    }

    static Arbitrary<RoutingFrame.Load> loads() {
        Arbitrary<TeamLoad> team = Combinators.combine(
                        teams(),
                        counts(),
                        counts(),
                        counts(),
                        counts(),
                        counts(),
                        counts(),
                        instants().optional())
                .as(TeamLoad::new);
        Arbitrary<AgentLoad> agent = Combinators.combine(
                        Combinators.combine(agents(), texts()).as(java.util.Map::entry),
                        Arbitraries.of(Presence.class),
                        counts(),
                        counts(),
                        counts(),
                        paused(),
                        paused(),
                        Combinators.combine(atHand().list().ofMaxSize(2), counts())
                                .as(java.util.Map::entry))
                .as((who, presence, load, capacity, tier, teams, paused, chats) -> new AgentLoad(
                        who.getKey(),
                        who.getValue(),
                        presence,
                        load,
                        capacity,
                        tier,
                        teams,
                        paused,
                        chats.getKey(),
                        chats.getValue()));
        Arbitrary<List<TeamLoad>> teams = team.list().ofMaxSize(3).uniqueElements(TeamLoad::team);
        return Combinators.combine(
                        teams, agent.list().ofMaxSize(3), waiting().list().ofMaxSize(4))
                .as(RoutingArbitraries::load);
    }

    /** The chats wait for teams that are told of, if any is. */
    private static RoutingFrame.Load load(List<TeamLoad> teams, List<AgentLoad> agents, List<WaitingChat> waiting) {
        List<WaitingChat> known = new ArrayList<>();
        for (int i = 0; i < waiting.size() && !teams.isEmpty(); i++) {
            WaitingChat w = waiting.get(i);
            TeamId team = teams.get(i % teams.size()).team();
            known.add(new WaitingChat(w.chat(), team, w.topic(), w.locale(), w.since(), w.offeredTo(), w.left()));
        }
        return new RoutingFrame.Load(teams, agents, known);
    }

    private static Arbitrary<WaitingChat> waiting() {
        return Combinators.combine(
                        chats(),
                        teams(),
                        texts().injectNull(0.5),
                        texts().injectNull(0.5),
                        instants(),
                        agents().list().ofMaxSize(2),
                        flags())
                .as(WaitingChat::new);
    }

    private static Arbitrary<ChatAtHand> atHand() {
        Arbitrary<GaugeReading> readings = Combinators.combine(ResponseArbitraries.gauges(), texts().injectNull(0.5))
                .as(GaugeReading::new);
        return Combinators.combine(
                        chats(), teams(), texts().injectNull(0.5), instants(), flags(), readings.injectNull(0.5))
                .as(ChatAtHand::new);
    }

    static Arbitrary<RoutingFrame.Trace> traces() {
        Arbitrary<RoutingTrace.Considered> considered = Combinators.combine(
                        agents(), Arbitraries.of(RoutingTrace.Verdict.class), texts())
                .as(RoutingTrace.Considered::new);
        Arbitrary<RoutingTrace.Step> step = Combinators.combine(
                        instants(),
                        Arbitraries.of(RoutingTrace.Outcome.class),
                        texts(),
                        counts(),
                        agents().injectNull(0.5),
                        considered.list().ofMaxSize(3),
                        counts(),
                        texts())
                .as(RoutingTrace.Step::new);
        Arbitrary<RoutingTrace> trace =
                Combinators.combine(chats(), step.list().ofMaxSize(2)).as(RoutingTrace::new);
        return Combinators.combine(commands(), trace, texts().injectNull(0.5)).as(RoutingFrame.Trace::new);
    }
}
