package dev.peekwire.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.RoutingDecision.Assign;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** The router beside {@link SlowRouter}, in a small world that keeps its own books of who has which chat. */
class FifoRouterModelTest {
    private static final List<TeamId> TEAMS = List.of(new TeamId("t0"), new TeamId("t1"), new TeamId("t2"));
    private static final List<AgentId> AGENTS =
            List.of(new AgentId("a0"), new AgentId("a1"), new AgentId("a2"), new AgentId("a3"));

    /** What a step does; the numbers choose among what there is then. */
    private enum Kind {
        COME,
        LEAVE_QUEUE,
        MOVE,
        FINISH,
        PUT_BACK,
        SIGN_ON,
        CHANGE,
        SIGN_OFF,
        TRANSFER,
        REFUSE
    }

    private record Step(Kind kind, int a, int b, int c) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Integer> n = Arbitraries.integers().between(0, 999).withoutEdgeCases();
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(12, Kind.COME),
                Tuple.of(2, Kind.LEAVE_QUEUE),
                Tuple.of(1, Kind.MOVE),
                Tuple.of(6, Kind.FINISH),
                Tuple.of(2, Kind.PUT_BACK),
                Tuple.of(5, Kind.SIGN_ON),
                Tuple.of(2, Kind.CHANGE),
                Tuple.of(1, Kind.SIGN_OFF),
                Tuple.of(1, Kind.TRANSFER),
                Tuple.of(2, Kind.REFUSE));
        return Combinators.combine(kinds, n, n, n)
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(60);
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void it_decides_what_the_slow_reference_decides_and_the_books_stay_right(@ForAll("histories") List<Step> history) {
        World world = new World();
        history.forEach(world::step);
        Statistics.label("assignments").collect(world.assignments / 10 * 10);
        Statistics.label("waiting at the end").collect(world.waiting.size() / 10 * 10);
    }

    private static final class World {
        final Router router = new FifoRouter();
        final SlowRouter reference = new SlowRouter();
        final Map<ChatId, RoutingEvent.ChatQueued> waiting =
                new TreeMap<>((x, y) -> x.value().compareTo(y.value()));
        final Map<ChatId, Assign> assigned = new LinkedHashMap<>();
        final Map<AgentId, Integer> outside = new HashMap<>();
        final Map<AgentId, RoutingEvent.AgentAvailable> present = new LinkedHashMap<>();
        int chats;
        int assignments;

        void step(Step s) {
            switch (s.kind()) {
                case COME -> come(s);
                case LEAVE_QUEUE -> pick(waiting.values(), s.a()).forEach(this::leave);
                case MOVE -> pick(waiting.values(), s.a()).forEach(w -> queue(w.chat(), team(s.b()), time(s.c())));
                case FINISH -> pick(assigned.values(), s.a()).forEach(this::release);
                case PUT_BACK -> pick(assigned.values(), s.a()).forEach(this::putBack);
                case SIGN_ON, CHANGE -> signOn(AGENTS.get(s.a() % AGENTS.size()), s);
                case SIGN_OFF -> pick(present.keySet(), s.a()).forEach(this::signOff);
                case TRANSFER -> pick(present.keySet(), s.a()).forEach(this::transfer);
                case REFUSE -> pick(assigned.values(), s.a()).forEach(this::refuse);
            }
            nobodyWaitsInVain();
            positionsAgree();
        }

        private void come(Step s) {
            queue(new ChatId("c" + (s.c() % 7) + "-" + chats++), team(s.a()), time(s.b()));
        }

        private void queue(ChatId chat, TeamId team, Instant at) {
            RoutingEvent.ChatQueued event = new RoutingEvent.ChatQueued(chat, team, at);
            waiting.put(chat, event);
            tell(event);
        }

        private void leave(RoutingEvent.ChatQueued place) {
            waiting.remove(place.chat());
            tell(new RoutingEvent.ChatLeft(place.chat()));
        }

        private void release(Assign done) {
            assigned.remove(done.chat());
            tell(new RoutingEvent.SlotFreed(done.agent()));
        }

        private void putBack(Assign back) {
            release(back);
            queue(back.chat(), back.team(), back.queuedAt());
        }

        private void signOn(AgentId agent, Step s) {
            Set<TeamId> teams = s.b() % 3 == 0 ? Set.of(team(s.b())) : Set.of(team(s.b()), team(s.b() + 1));
            RoutingEvent.AgentAvailable event = new RoutingEvent.AgentAvailable(agent, teams, s.c() % 4, load(agent));
            present.put(agent, event);
            tell(event);
        }

        private void signOff(AgentId agent) {
            present.remove(agent);
            tell(new RoutingEvent.AgentGone(agent));
        }

        private void transfer(AgentId agent) {
            outside.merge(agent, 1, Integer::sum);
            tell(new RoutingEvent.SlotTaken(agent));
        }

        /** The agent turns out to be full of other work. */
        private void refuse(Assign assignment) {
            assigned.remove(assignment.chat());
            AgentId agent = assignment.agent();
            RoutingEvent.AgentAvailable known = present.get(agent);
            if (known != null) {
                outside.merge(agent, Math.max(1, known.capacity() - load(agent)), Integer::sum);
            }
            waiting.put(
                    assignment.chat(),
                    new RoutingEvent.ChatQueued(assignment.chat(), assignment.team(), assignment.queuedAt()));
            tell(new RoutingEvent.AssignmentRefused(assignment));
        }

        private void tell(RoutingEvent event) {
            List<RoutingDecision> decisions = router.on(event);
            assertThat(decisions).isEqualTo(reference.on(event));
            for (RoutingDecision decision : decisions) {
                book((Assign) decision);
            }
        }

        private void book(Assign decision) {
            RoutingEvent.ChatQueued place = waiting.remove(decision.chat());
            assertThat(place).as("waited, and is not assigned twice").isNotNull();
            assertThat(decision.team()).isEqualTo(place.team());
            assertThat(decision.queuedAt()).isEqualTo(place.queuedAt());
            assertThat(waiting.values())
                    .as("nobody of the team came earlier")
                    .noneMatch(
                            w -> w.team().equals(place.team()) && w.queuedAt().isBefore(place.queuedAt()));
            assertThat(assigned.put(decision.chat(), decision)).isNull();
            RoutingEvent.AgentAvailable agent = present.get(decision.agent());
            assertThat(agent.teams()).contains(decision.team());
            assertThat(load(decision.agent())).as("capacity").isLessThanOrEqualTo(agent.capacity());
            assignments++;
        }

        private void nobodyWaitsInVain() {
            for (RoutingEvent.AgentAvailable agent : present.values()) {
                if (load(agent.agent()) < agent.capacity()) {
                    assertThat(waiting.values()).noneMatch(w -> agent.teams().contains(w.team()));
                }
            }
        }

        private void positionsAgree() {
            for (ChatId chat : waiting.keySet()) {
                assertThat(router.position(chat))
                        .isEqualTo(reference.position(chat))
                        .isPresent();
            }
            assigned.keySet().forEach(chat -> assertThat(router.position(chat)).isEmpty());
            TEAMS.forEach(t -> assertThat(router.waiting(t)).isEqualTo(reference.waiting(t)));
        }

        private int load(AgentId agent) {
            long own = assigned.values().stream()
                    .filter(a -> a.agent().equals(agent))
                    .count();
            return (int) own + outside.getOrDefault(agent, 0);
        }

        private static TeamId team(int n) {
            return TEAMS.get(n % TEAMS.size());
        }

        private static Instant time(int n) {
            return Instant.EPOCH.plusMillis(n % 50);
        }

        private static <T> List<T> pick(Collection<T> from, int n) {
            return from.isEmpty() ? List.of() : List.of(List.copyOf(from).get(n % from.size()));
        }
    }
}
