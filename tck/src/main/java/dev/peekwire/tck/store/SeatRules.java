package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.routing.Skill;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.SharedSeat;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules 24 and 25: an agent's seat outlives connections and nodes. */
abstract class SeatRules extends LeaseRules {
    private static final TeamId SECOND = new TeamId("second");

    @Test
    void rule_24_a_new_seat_is_not_available_and_pauses_nothing() {
        givenNodes(NODE);
        SharedSeat seat = new SharedSeat(identity(AGENT), false, Set.of(), Set.of(NODE));
        assertThat(registry.seat(desk, AGENT)).isEmpty();
        assertThat(registry.sit(desk, NODE, identity(AGENT))).contains(seat);
        assertThat(peers.registry().seat(desk, AGENT)).contains(seat);
    }

    @Test
    void rule_24_a_seat_keeps_what_was_chosen_while_nodes_come_and_go() {
        givenNodes(NODE, PEER);
        sits(NODE, AGENT);
        assertThat(registry.choose(desk, AGENT, true, Set.of(SECOND))).isTrue();
        assertThat(registry.sit(desk, PEER, identity(AGENT))).contains(chosen(Set.of(NODE, PEER)));
        registry.stand(desk, NODE, AGENT);
        assertThat(registry.seat(desk, AGENT)).contains(chosen(Set.of(PEER)));
        evict(PEER);
        assertThat(registry.seat(desk, AGENT)).contains(chosen(Set.of()));
        assertThat(registry.sit(desk, NODE, identity(AGENT))).contains(chosen(Set.of(NODE)));
    }

    private static SharedSeat chosen(Set<NodeId> nodes) {
        return new SharedSeat(identity(AGENT), true, Set.of(SECOND), nodes);
    }

    @Test
    void rule_24_sitting_and_standing_again_change_nothing() {
        givenNodes(NODE, PEER);
        sits(NODE, AGENT);
        sits(NODE, AGENT);
        registry.stand(desk, PEER, AGENT);
        assertThat(nodesOf(AGENT)).containsExactly(NODE);
        registry.stand(desk, NODE, AGENT);
        assertThat(nodesOf(AGENT)).isEmpty();
        registry.stand(desk, NODE, AGENT);
        assertThat(nodesOf(AGENT)).isEmpty();
    }

    @Test
    void rule_24_a_seat_has_the_identity_that_was_told_last_and_all_of_it() {
        givenNodes(NODE, PEER);
        sits(NODE, AGENT);
        Authenticator.Agent now = new Authenticator.Agent(
                AGENT,
                Samples.SCRIPTS,
                Set.of(TEAM, SECOND),
                true,
                1000,
                Map.of(new Skill("billing"), 10, new Skill("legal"), 1),
                Set.of("nb", "yue"),
                9);
        registry.sit(desk, PEER, now);
        assertThat(registry.seat(desk, AGENT)).contains(new SharedSeat(now, false, Set.of(), Set.of(NODE, PEER)));
    }

    @Test
    void rule_24_what_was_chosen_last_counts() {
        givenNodes(NODE);
        sits(NODE, AGENT);
        registry.choose(desk, AGENT, true, Set.of(TEAM, SECOND));
        registry.choose(desk, AGENT, false, Set.of(SECOND));
        assertThat(registry.seat(desk, AGENT))
                .contains(new SharedSeat(identity(AGENT), false, Set.of(SECOND), Set.of(NODE)));
    }

    @Test
    void rule_24_nobody_chooses_without_a_seat() {
        assertThat(registry.choose(desk, AGENT, true, Set.of())).isFalse();
        assertThat(registry.seat(desk, AGENT)).isEmpty();
        assertThat(registry.seats(desk)).isEmpty();
    }

    @Test
    void rule_24_every_agent_has_a_seat_of_their_own() {
        givenNodes(NODE, PEER);
        sits(NODE, AGENT);
        sits(PEER, COLLEAGUE);
        registry.choose(desk, COLLEAGUE, true, Set.of());
        assertThat(registry.seats(desk))
                .containsExactlyInAnyOrder(
                        new SharedSeat(identity(AGENT), false, Set.of(), Set.of(NODE)),
                        new SharedSeat(identity(COLLEAGUE), true, Set.of(), Set.of(PEER)));
    }

    @Test
    void rule_25_a_seat_with_a_node_is_not_cleared() {
        givenNodes(NODE);
        sits(NODE, AGENT);
        assertThat(registry.clear(desk, AGENT)).isFalse();
        assertThat(nodesOf(AGENT)).containsExactly(NODE);
    }

    @Test
    void rule_25_an_empty_seat_is_cleared_with_what_was_chosen() {
        givenNodes(NODE);
        sits(NODE, AGENT);
        sits(NODE, COLLEAGUE);
        registry.choose(desk, AGENT, true, Set.of(TEAM));
        registry.stand(desk, NODE, AGENT);
        assertThat(registry.clear(desk, AGENT)).isTrue();
        assertThat(registry.seats(desk)).extracting(SharedSeat::agent).containsExactly(COLLEAGUE);
        assertThat(registry.clear(desk, AGENT)).isTrue();
        assertThat(registry.sit(desk, NODE, identity(AGENT)))
                .contains(new SharedSeat(identity(AGENT), false, Set.of(), Set.of(NODE)));
    }

    @Test
    void rule_25_nobodys_seat_is_cleared_already() {
        assertThat(registry.clear(desk, new AgentId("nobody"))).isTrue();
    }
}
