package dev.peekwire.tck.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.Ticket;
import dev.peekwire.routing.hours.BusinessHours;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The simulator sees when a router breaks its word. */
final class BrokenRouterTest {
    private static final TeamId SALES = new TeamId("sales");
    private static final AgentId ANNA = new AgentId("anna");

    private static SimulationResult day(Supplier<Router> router) {
        BusinessHours hours = BusinessHours.in("UTC").daily("06:00-20:00").build();
        return RoutingSimulator.builder()
                .router(router)
                .arrivals(Arrivals.of(Route.to(SALES)).perHour(10))
                .agent(SimulatedAgent.of(AgentProfile.of(ANNA, Set.of(SALES), 1))
                        .working(hours))
                .build()
                .run();
    }

    @Test
    void a_router_that_keeps_its_word_runs_through() {
        assertThat(day(FifoRouter::new).total().answered()).isPositive();
    }

    @Test
    void an_absent_agent_is_given_a_chat() {
        assertThatThrownBy(() -> day(() -> new FifoRouter() {
                    @Override
                    Optional<AgentState> free(Ticket ticket) {
                        return agents().values().stream()
                                .filter(agent -> agent.presence() != Presence.AVAILABLE)
                                .findFirst();
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("the router gave c\\d+ to anna, who is OFFLINE with a load of 0 of 1");
    }

    @Test
    void a_full_agent_is_given_a_chat() {
        assertThatThrownBy(() -> day(() -> new FifoRouter() {
                    @Override
                    Optional<AgentState> free(Ticket ticket) {
                        return agents().values().stream()
                                .filter(agent -> agent.presence() == Presence.AVAILABLE)
                                .findFirst();
                    }
                }))
                .hasMessageEndingWith("to anna, who is AVAILABLE with a load of 1 of 1");
    }

    @Test
    void somebody_unheard_of_is_given_a_chat() {
        assertThatThrownBy(() -> day(() -> new FifoRouter() {
                    @Override
                    Optional<AgentState> free(Ticket ticket) {
                        AgentProfile nobody = AgentProfile.of(new AgentId("nobody"), Set.of(SALES), 1);
                        return Optional.of(new AgentState(nobody, Presence.AVAILABLE, Set.of(), 0));
                    }
                }))
                .hasMessage("the router speaks of an agent nobody told it of: nobody");
    }

    @Test
    void a_chat_that_does_not_wait_is_decided_on() {
        assertThatThrownBy(() -> day(() -> new FifoRouter() {
                    @Override
                    public List<RoutingDecision> on(Instant now, RoutingEvent event) {
                        return List.of(new RoutingDecision.Relax(new ChatId("ghost"), 1));
                    }
                }))
                .hasMessage("the router decides on ghost, which does not wait");
    }

    @Test
    void what_is_due_stays_due_for_ever() {
        assertThatThrownBy(() -> day(() -> new FifoRouter() {
                    @Override
                    public Optional<Instant> nextDue() {
                        return Optional.of(Instant.EPOCH);
                    }
                }))
                .hasMessage("the router's nextDue stands still at 2026-01-05T00:00:00Z");
    }
}
