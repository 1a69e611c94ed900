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
import dev.peekwire.protocol.OfferEnd;
import dev.peekwire.protocol.PresenceReason;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamLoad;
import java.time.Instant;
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

    static Arbitrary<ServerFrame.Offered> offered() {
        return Combinators.combine(
                        chats(), teams(), texts().injectNull(0.5), texts().injectNull(0.5), instants(), durations())
                .as(ServerFrame.Offered::new);
    }

    static Arbitrary<ServerFrame.OfferEnded> offersEnded() {
        return Combinators.combine(chats(), Arbitraries.of(OfferEnd.class)).as(ServerFrame.OfferEnded::new);
    }

    static Arbitrary<ServerFrame.Presence> presences() {
        return Combinators.combine(flags(), paused(), Arbitraries.of(PresenceReason.class))
                .as(ServerFrame.Presence::new);
    }

    static Arbitrary<ServerFrame.Load> loads() {
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
                        agents(), texts(), Arbitraries.of(Presence.class), counts(), counts())
                .as(AgentLoad::new);
        return Combinators.combine(team.list().ofMaxSize(3), agent.list().ofMaxSize(3))
                .as(ServerFrame.Load::new);
    }

    static Arbitrary<ServerFrame.Trace> traces() {
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
        return Combinators.combine(commands(), trace, texts().injectNull(0.5)).as(ServerFrame.Trace::new);
    }
}
