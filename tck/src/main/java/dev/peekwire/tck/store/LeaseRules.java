package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.Fence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules 22 and 23: a lease has one holder, and each time another epoch. */
abstract class LeaseRules extends NodeRules {
    @Test
    void rule_22_a_free_lease_is_the_first_claimers() {
        givenNodes(NODE, PEER);
        assertThat(registry.holder(desk, LEASE)).isEmpty();
        assertThat(registry.claim(desk, LEASE, NODE))
                .hasValueSatisfying(fence -> assertThat(fence.lease()).isEqualTo(LEASE));
        assertThat(peers.registry().claim(desk, LEASE, PEER)).isEmpty();
        assertThat(peers.registry().holder(desk, LEASE)).contains(NODE);
    }

    @Test
    void rule_22_the_holder_is_answered_the_same_fence_again() {
        Fence fence = givenLease(NODE);
        registry.beat(desk, NODE);
        assertThat(registry.claim(desk, LEASE, NODE)).contains(fence);
    }

    @Test
    void rule_22_the_lease_of_a_node_that_is_gone_is_free() {
        givenNodes(PEER);
        givenLease(NODE);
        evict(NODE);
        assertThat(registry.holder(desk, LEASE)).isEmpty();
        assertThat(registry.claim(desk, LEASE, PEER)).isPresent();
        registry.leave(desk, PEER);
        assertThat(givenLease(new NodeId("third"))).isNotNull();
    }

    @Test
    void rule_22_each_lease_has_a_holder_of_its_own() {
        givenLease(NODE);
        givenNodes(PEER);
        assertThat(registry.claim(desk, "another", PEER)).isPresent();
        assertThat(registry.holder(desk, LEASE)).contains(NODE);
        assertThat(registry.holder(desk, "another")).contains(PEER);
    }

    @Test
    void rule_22_a_lease_that_was_given_back_is_free() {
        givenLease(NODE);
        givenNodes(PEER);
        registry.release(desk, LEASE, NODE);
        assertThat(registry.holder(desk, LEASE)).isEmpty();
        assertThat(registry.claim(desk, LEASE, PEER)).isPresent();
    }

    @Test
    void rule_23_only_the_holder_gives_a_lease_back() {
        Fence fence = givenLease(NODE);
        givenNodes(PEER);
        registry.release(desk, LEASE, PEER);
        assertThat(registry.holder(desk, LEASE)).contains(NODE);
        assertThat(registry.claim(desk, LEASE, NODE)).contains(fence);
    }

    @Test
    void rule_23_each_holder_has_a_higher_epoch_than_all_before() {
        List<Long> epochs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            NodeId node = new NodeId("node-" + i);
            epochs.add(givenLease(node).epoch());
            if (i % 3 == 0) {
                registry.release(desk, LEASE, node);
            } else if (i % 3 == 1) {
                registry.leave(desk, node);
            } else {
                evict(node);
            }
        }
        assertRising(epochs);
    }

    @Test
    void rule_23_the_same_holder_comes_back_with_a_higher_epoch() {
        List<Long> epochs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            epochs.add(givenLease(NODE).epoch());
            registry.release(desk, LEASE, NODE);
        }
        assertRising(epochs);
    }

    private static void assertRising(List<Long> epochs) {
        assertThat(epochs).isSorted().doesNotHaveDuplicates();
    }
}
