package dev.peekwire.routing.dispatchers;

import static dev.peekwire.routing.dispatchers.Scene.EAST;
import static dev.peekwire.routing.dispatchers.Scene.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.TeamId;
import dev.peekwire.chat.Chat;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.engine.RoutingEngine;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Two engines on one store, in every order in which what they hear and do can happen: no chat is assigned twice, no
 * agent's load goes above the capacity, and in the end nobody waits while somebody is free.
 */
class TwoDispatchersTest {
    private static final Set<TeamId> BOTH = Set.of(EAST, WEST);

    @Test
    void two_serve_their_own_queues_with_one_agent_for_both() {
        explore("one agent, two queues", () -> own().agent("ann", 1)
                .chat("c1", EAST)
                .chat("c2", WEST)
                .closes("ann")
                .closes("ann"));
    }

    @Test
    void three_chats_flow_over_into_both_teams() {
        explore("overflow", () -> own().agent("ann", 1)
                .agent("bob", 1)
                .chat("c1", EAST)
                .chat("c2", WEST)
                .chat("c3", EAST)
                .closes("ann"));
    }

    @Test
    void both_believe_that_they_serve_all_queues() {
        explore(
                "the same queue twice",
                () -> shared().agent("ann", 1).chat("c1", EAST).chat("c2", WEST).closes("ann"));
    }

    @Test
    void a_waiting_chat_is_moved_to_the_other_queue_while_it_is_given_away() {
        explore("moved", () -> own().agent("ann", 1)
                .agent("bob", 1)
                .chat("c1", EAST)
                .moves("c1", WEST)
                .moves("c1", EAST));
    }

    @Test
    void an_agent_hands_a_chat_to_the_other_team() {
        explore("handed over", () -> own().agent("ann", 1)
                .agent("bob", 1)
                .chat("c1", EAST)
                .chat("c2", EAST)
                .hands("ann", WEST));
    }

    @Test
    void an_agent_disconnects_while_chats_are_given_to_her_and_comes_back() {
        explore("disconnected", () -> own().agent("ann", 2)
                .chat("c1", EAST)
                .chat("c2", WEST)
                .disconnects("ann")
                .comesBack("ann"));
    }

    private static Scene own() {
        return new Scene(TwoDispatchersTest::route, List.of(Set.of(EAST), Set.of(WEST)), RoutingEngine::new);
    }

    private static Scene shared() {
        return new Scene(TwoDispatchersTest::route, List.of(BOTH, BOTH), RoutingEngine::new);
    }

    /** Its own team first, the other's agents as well. */
    private static Route route(Chat chat) {
        TeamId own = chat.team().orElseThrow();
        TeamId other = own.equals(EAST) ? WEST : EAST;
        return new Route("overflow", 0, List.of(new Route.Stage(Duration.ZERO, List.of(Need.of(own), Need.of(other)))));
    }

    private static void explore(String what, Supplier<Scene> scene) {
        Schedules schedules = new Schedules(scene);
        double all = schedules.all();
        System.out.printf("%s: %.0f schedules through %d moments%n", what, all, schedules.moments());
        assertThat(all).isPositive();
    }
}
