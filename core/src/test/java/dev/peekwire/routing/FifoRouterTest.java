package dev.peekwire.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.RoutingDecision.Assign;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FifoRouterTest {
    private static final TeamId SALES = new TeamId("sales");
    private static final TeamId HELP = new TeamId("help");
    private static final AgentId ANN = new AgentId("ann");
    private static final AgentId BOB = new AgentId("bob");
    private static final AgentId CY = new AgentId("cy");

    private final Router router = new FifoRouter();

    private static Instant at(int second) {
        return Instant.EPOCH.plusSeconds(second);
    }

    private static ChatId chat(int n) {
        return new ChatId("c" + n);
    }

    private static Assign assign(int chat, AgentId agent, TeamId team) {
        return new Assign(chat(chat), agent, team, at(chat));
    }

    /** The n-th chat comes at second n. */
    private List<RoutingDecision> comes(int n, TeamId team) {
        return router.on(new RoutingEvent.ChatQueued(chat(n), team, at(n)));
    }

    private List<RoutingDecision> available(AgentId agent, int capacity, TeamId... teams) {
        return router.on(new RoutingEvent.AgentAvailable(agent, Set.of(teams), capacity, 0));
    }

    private List<RoutingDecision> freed(AgentId agent) {
        return router.on(new RoutingEvent.SlotFreed(agent));
    }

    @Test
    void a_chat_waits_until_an_agent_is_there() {
        assertThat(comes(1, SALES)).isEmpty();
        assertThat(router.position(chat(1))).hasValue(1);
        assertThat(available(ANN, 1, HELP)).isEmpty();
        assertThat(available(BOB, 1, SALES)).containsExactly(assign(1, BOB, SALES));
        assertThat(router.position(chat(1))).isEmpty();
        assertThat(router.waiting(SALES)).isZero();
    }

    @Test
    void who_came_first_is_served_first_and_positions_follow() {
        comes(2, SALES);
        comes(3, SALES);
        comes(1, SALES);
        comes(4, HELP);
        assertThat(router.position(chat(1))).hasValue(1);
        assertThat(router.position(chat(2))).hasValue(2);
        assertThat(router.position(chat(3))).hasValue(3);
        assertThat(router.position(chat(4))).hasValue(1);
        assertThat(router.waiting(SALES)).isEqualTo(3);
        assertThat(available(ANN, 2, SALES)).containsExactly(assign(1, ANN, SALES), assign(2, ANN, SALES));
        assertThat(router.position(chat(3))).hasValue(1);
        assertThat(freed(ANN)).containsExactly(assign(3, ANN, SALES));
    }

    @Test
    void an_agent_of_two_teams_takes_whoever_came_first_to_either() {
        comes(1, HELP);
        comes(2, SALES);
        comes(3, HELP);
        assertThat(available(ANN, 2, SALES, HELP)).containsExactly(assign(1, ANN, HELP), assign(2, ANN, SALES));
    }

    @Test
    void the_least_loaded_agent_is_chosen_then_the_longest_idle() {
        available(BOB, 5, SALES);
        available(ANN, 5, SALES);
        assertThat(comes(1, SALES)).containsExactly(assign(1, BOB, SALES));
        assertThat(comes(2, SALES)).containsExactly(assign(2, ANN, SALES));
        assertThat(comes(3, SALES)).containsExactly(assign(3, BOB, SALES));
        freed(BOB);
        assertThat(comes(4, SALES)).containsExactly(assign(4, ANN, SALES));
    }

    @Test
    void seats_are_ordered_by_load_then_idleness_then_id() {
        Seat ann = new Seat(ANN, Set.of(), 9, 1, 5);
        assertThat(ann).isLessThan(new Seat(CY, Set.of(), 9, 2, 1));
        assertThat(ann).isGreaterThan(new Seat(CY, Set.of(), 9, 1, 4));
        assertThat(ann).isLessThan(new Seat(BOB, Set.of(), 9, 1, 5));
    }

    @Test
    void two_chats_of_the_same_moment_are_served_in_the_order_of_their_ids_on_every_node() {
        router.on(new RoutingEvent.ChatQueued(chat(8), SALES, at(1)));
        router.on(new RoutingEvent.ChatQueued(chat(7), SALES, at(1)));
        assertThat(router.position(chat(7))).hasValue(1);
    }

    @Test
    void a_load_given_from_outside_counts() {
        comes(1, SALES);
        assertThat(router.on(new RoutingEvent.AgentAvailable(ANN, Set.of(SALES), 2, 2)))
                .isEmpty();
        assertThat(router.on(new RoutingEvent.AgentAvailable(ANN, Set.of(SALES), 3, 2)))
                .containsExactly(assign(1, ANN, SALES));
        comes(2, SALES);
        freed(ANN);
        router.on(new RoutingEvent.SlotTaken(BOB));
        assertThat(comes(3, SALES)).isEmpty();
    }

    @Test
    void a_transfer_takes_a_slot() {
        available(ANN, 1, SALES);
        router.on(new RoutingEvent.SlotTaken(ANN));
        assertThat(comes(1, SALES)).isEmpty();
        assertThat(freed(ANN)).containsExactly(assign(1, ANN, SALES));
    }

    @Test
    void going_on_as_before_does_not_cost_the_place_among_the_idle() {
        available(ANN, 2, SALES);
        available(BOB, 2, SALES);
        available(ANN, 3, SALES);
        assertThat(comes(1, SALES)).containsExactly(assign(1, ANN, SALES));
    }

    @Test
    void a_chat_that_is_put_back_keeps_its_place() {
        available(ANN, 1, SALES);
        comes(1, SALES);
        comes(2, SALES);
        comes(3, SALES);
        router.on(new RoutingEvent.AgentGone(ANN));
        assertThat(comes(1, SALES)).isEmpty();
        assertThat(router.position(chat(1))).hasValue(1);
        assertThat(available(BOB, 1, SALES)).containsExactly(assign(1, BOB, SALES));
    }

    @Test
    void a_refused_assignment_goes_to_the_next_agent_and_not_to_the_same() {
        available(ANN, 5, SALES);
        available(BOB, 5, SALES);
        assertThat(comes(1, SALES)).containsExactly(assign(1, ANN, SALES));
        assertThat(router.on(new RoutingEvent.AssignmentRefused(assign(1, ANN, SALES))))
                .containsExactly(assign(1, BOB, SALES));
        assertThat(router.on(new RoutingEvent.AssignmentRefused(assign(1, BOB, SALES))))
                .isEmpty();
        assertThat(router.position(chat(1))).hasValue(1);
        assertThat(freed(BOB)).containsExactly(assign(1, BOB, SALES));
        assertThat(available(ANN, 5, SALES)).isEmpty();
    }

    @Test
    void a_refusal_that_comes_late_does_not_move_a_chat_that_waits_elsewhere() {
        available(ANN, 1, SALES);
        comes(1, SALES);
        router.on(new RoutingEvent.ChatQueued(chat(1), HELP, at(9)));
        assertThat(router.on(new RoutingEvent.AssignmentRefused(assign(1, ANN, SALES))))
                .isEmpty();
        assertThat(router.waiting(SALES)).isZero();
        assertThat(router.waiting(HELP)).isEqualTo(1);
    }

    @Test
    void a_waiting_chat_can_change_queues() {
        comes(1, SALES);
        comes(2, HELP);
        comes(1, HELP);
        assertThat(router.waiting(SALES)).isZero();
        assertThat(router.position(chat(1))).hasValue(1);
        assertThat(router.position(chat(2))).hasValue(2);
        assertThat(available(ANN, 9, SALES)).isEmpty();
    }

    @Test
    void who_is_gone_gets_nothing_and_who_changes_teams_serves_the_new_ones() {
        available(ANN, 9, SALES);
        router.on(new RoutingEvent.AgentGone(ANN));
        assertThat(comes(1, SALES)).isEmpty();
        assertThat(freed(ANN)).isEmpty();
        available(BOB, 9, HELP);
        assertThat(available(BOB, 9, SALES)).containsExactly(assign(1, BOB, SALES));
        assertThat(comes(2, HELP)).isEmpty();
    }

    @Test
    void a_chat_that_left_is_not_assigned() {
        comes(1, SALES);
        assertThat(router.on(new RoutingEvent.ChatLeft(chat(1)))).isEmpty();
        assertThat(router.on(new RoutingEvent.ChatLeft(chat(1)))).isEmpty();
        assertThat(available(ANN, 9, SALES)).isEmpty();
    }

    @Test
    void a_load_below_zero_is_none() {
        available(ANN, 1, SALES);
        freed(ANN);
        freed(ANN);
        assertThat(comes(1, SALES)).hasSize(1);
        assertThat(comes(2, SALES)).isEmpty();
    }

    @Test
    void capacities_and_loads_are_not_negative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RoutingEvent.AgentAvailable(ANN, Set.of(), -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RoutingEvent.AgentAvailable(ANN, Set.of(), 0, -1));
    }

    @Test
    void a_hundred_thousand_wait_and_are_served_in_turn() {
        for (int i = 0; i < 100_000; i++) {
            assertThat(comes(i, SALES)).isEmpty();
        }
        assertThat(router.position(chat(70_000))).hasValue(70_001);
        assertThat(available(ANN, 1, SALES)).containsExactly(assign(0, ANN, SALES));
        for (int i = 1; i < 100_000; i++) {
            assertThat(freed(ANN)).containsExactly(assign(i, ANN, SALES));
        }
    }
}
