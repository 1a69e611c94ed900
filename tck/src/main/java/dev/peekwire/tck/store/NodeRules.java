package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.cluster.NodeBeat;
import dev.peekwire.cluster.NodeId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Rules 18 to 21: who is there, who is not any more, and what they leave behind: nothing. */
abstract class NodeRules extends FeedRules {
    @Test
    void rule_18_a_node_is_registered_from_joining_to_leaving() {
        assertThat(registry.nodes(desk)).isEmpty();
        registry.join(desk, NODE, "0.1.0");
        registry.join(desk, PEER, "0.2.0");
        assertThat(registry.nodes(desk))
                .containsExactlyInAnyOrder(new NodeBeat(NODE, 0, "0.1.0"), new NodeBeat(PEER, 0, "0.2.0"));
        registry.leave(desk, NODE);
        assertThat(registry.nodes(desk)).containsExactly(new NodeBeat(PEER, 0, "0.2.0"));
    }

    @Test
    void rule_18_joining_again_changes_nothing() {
        givenLease(NODE);
        registry.beat(desk, NODE);
        registry.join(desk, NODE, "another");
        assertThat(registry.nodes(desk)).containsExactly(new NodeBeat(NODE, 1, "tck"));
        assertThat(registry.holder(desk, LEASE)).contains(NODE);
    }

    @Test
    void rule_19_each_beat_counts_one_node_up_by_one() {
        givenNodes(NODE, PEER);
        registry.beat(desk, NODE);
        peers.registry().beat(desk, NODE);
        assertThat(beatsOf(NODE).beats()).isEqualTo(2);
        assertThat(beatsOf(PEER).beats()).isZero();
    }

    @Test
    void rule_19_all_nodes_are_told_the_time_of_one_clock() {
        givenNodes(NODE, PEER);
        Instant first = registry.beat(desk, NODE).orElseThrow();
        Instant second = peers.registry().beat(desk, PEER).orElseThrow();
        Instant third = registry.beat(desk, NODE).orElseThrow();
        assertThat(Duration.between(first, second).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(Duration.between(second, third).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void rule_19_the_beat_of_a_node_that_is_not_registered_changes_nothing() {
        assertThat(registry.beat(desk, NODE)).isEmpty();
        givenNodes(NODE, PEER);
        evict(NODE);
        assertThat(registry.beat(desk, NODE)).isEmpty();
        assertThat(registry.nodes(desk)).containsExactly(new NodeBeat(PEER, 0, "tck"));
    }

    @Test
    void rule_20_a_node_that_stood_still_since_it_was_seen_is_removed_once() {
        givenNodes(NODE, PEER);
        registry.beat(desk, NODE);
        NodeBeat seen = beatsOf(NODE);
        assertThat(peers.registry().evict(desk, seen)).isTrue();
        assertThat(registry.evict(desk, seen)).isFalse();
        assertThat(registry.nodes(desk)).containsExactly(new NodeBeat(PEER, 0, "tck"));
    }

    @Test
    void rule_20_a_node_that_has_beaten_since_it_was_seen_keeps_everything() {
        givenLease(NODE);
        sits(NODE, AGENT);
        NodeBeat seen = beatsOf(NODE);
        registry.beat(desk, NODE);
        assertThat(registry.evict(desk, seen)).isFalse();
        assertThat(registry.beat(desk, NODE)).isPresent();
        assertThat(registry.holder(desk, LEASE)).contains(NODE);
        assertThat(nodesOf(AGENT)).containsExactly(NODE);
    }

    @Test
    void rule_20_a_node_that_was_never_there_is_not_removed() {
        assertThat(registry.evict(desk, new NodeBeat(NODE, 0, "tck"))).isFalse();
    }

    @Test
    void rule_21_who_was_evicted_has_nothing_in_hand() {
        givenHandsFull(NODE);
        evict(NODE);
        assertHandsEmpty(NODE);
    }

    @Test
    void rule_21_who_left_has_nothing_in_hand() {
        givenHandsFull(NODE);
        registry.leave(desk, NODE);
        assertHandsEmpty(NODE);
    }

    private void givenHandsFull(NodeId node) {
        givenLease(node);
        givenChat(CHAT);
        sits(node, AGENT);
        assertThat(registry.attend(desk, CHAT, node)).isTrue();
        assertThat(registry.post(desk, node, new byte[] {1})).isTrue();
    }

    final void assertHandsEmpty(NodeId node) {
        assertThat(registry.holder(desk, LEASE)).isEmpty();
        registry.seat(desk, AGENT).ifPresent(seat -> assertThat(seat.nodes()).doesNotContain(node));
        assertThat(registry.seats(desk))
                .allSatisfy(seat -> assertThat(seat.nodes()).doesNotContain(node));
        assertThat(registry.attended(desk, CHAT)).isFalse();
        assertThat(registry.unattended(desk)).containsExactly(CHAT);
        assertThat(registry.collect(desk, node, ALL)).isEmpty();
    }

    @Test
    void rule_21_the_others_keep_what_they_have() {
        givenHandsFull(PEER);
        givenNodes(NODE);
        sits(NODE, AGENT);
        registry.attend(desk, CHAT, NODE);
        evict(NODE);
        assertThat(registry.holder(desk, LEASE)).contains(PEER);
        assertThat(nodesOf(AGENT)).containsExactly(PEER);
        assertThat(registry.attended(desk, CHAT)).isTrue();
        assertThat(registry.collect(desk, PEER, ALL)).hasSize(1);
    }

    @Test
    void rule_21_who_is_not_registered_is_given_nothing() {
        givenChat(CHAT);
        givenNodes(NODE);
        evict(NODE);
        assertThat(registry.claim(desk, LEASE, NODE)).isEmpty();
        assertThat(registry.sit(desk, NODE, identity(AGENT))).isEmpty();
        assertThat(registry.attend(desk, CHAT, NODE)).isFalse();
        assertThat(registry.post(desk, NODE, new byte[] {1})).isFalse();
        assertThat(registry.seats(desk)).isEmpty();
        assertHandsEmpty(NODE);
    }

    @Test
    void rule_21_who_is_not_registered_does_not_come_to_an_old_seat() {
        givenNodes(NODE, PEER);
        sits(PEER, AGENT);
        evict(NODE);
        assertThat(registry.sit(desk, NODE, identity(AGENT))).isEmpty();
        assertThat(nodesOf(AGENT)).containsExactly(PEER);
    }
}
