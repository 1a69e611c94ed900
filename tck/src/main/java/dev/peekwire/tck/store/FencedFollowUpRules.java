package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.peekwire.followup.FollowUp;
import dev.peekwire.spi.Fence;
import dev.peekwire.spi.FollowUpStore;
import org.junit.jupiter.api.Test;

/** Rules 34 to 36 between nodes: who has lost the lease begins nothing. */
abstract class FencedFollowUpRules extends FeedRaces {
    /** For this package. */
    FencedFollowUpRules() {}

    private FollowUpStore peers() {
        assumeThat(keepsFollowUps()).as("the store keeps follow-ups").isTrue();
        return peers.followUps().orElseThrow();
    }

    @Test
    void rule_34_what_one_node_decided_is_due_at_another() {
        FollowUpStore other = peers();
        given(deciding(CHAT, 0, followUp(CHAT, "a")));
        assertThat(other.due(desk, Ask.AT, 9)).containsExactly(followUp(CHAT, "a"));
        assertThat(other.of(desk, CHAT)).containsExactly(followUp(CHAT, "a"));
    }

    @Test
    void rule_36_a_step_under_a_lease_that_is_held_happens() {
        FollowUpStore other = peers();
        FollowUp one = followUp(CHAT, "a");
        given(deciding(CHAT, 0, one));
        Fence fence = givenLease(NODE);
        FollowUp begun = one.begun(Ask.AT.plusSeconds(9));
        assertThat(followUps().change(one, begun, fence)).isTrue();
        assertThat(other.change(begun, begun.sent(Ask.AT), fence)).isTrue();
    }

    @Test
    void rule_36_a_step_under_a_lease_that_is_lost_changes_nothing() {
        FollowUpStore other = peers();
        FollowUp one = followUp(CHAT, "a");
        given(deciding(CHAT, 0, one));
        Fence lost = givenLease(NODE);
        evict(NODE);
        FollowUp begun = one.begun(Ask.AT.plusSeconds(9));
        assertThat(followUps().change(one, begun, lost)).isFalse();
        Fence next = givenLease(PEER);
        assertThat(followUps().change(one, begun, lost)).isFalse();
        assertThat(followUps().change(one, begun, new Fence("other", 1))).isFalse();
        assertThat(other.of(desk, CHAT)).containsExactly(one);
        assertThat(other.change(one, begun, next)).isTrue();
    }
}
