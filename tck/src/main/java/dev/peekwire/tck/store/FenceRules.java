package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.DeskId;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.Fence;
import dev.peekwire.spi.StoredCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules 11 and 12: who has lost a lease appends nothing under it any more. */
abstract class FenceRules extends SharedFixture {
    private static final AppendResult FENCED = new AppendResult.Fenced();

    private AppendRequest under(@Nullable Fence fence, long version) {
        return ask(CHAT, version)
                .under(fence)
                .command(COMMAND)
                .release(AGENT, 1)
                .take(COLLEAGUE, 1, 9)
                .of(Samples.assigned(COLLEAGUE), Samples.message("words"));
    }

    private void assertFenced(Fence fence) {
        Seen before = look();
        assertThat(store.append(under(fence, 2))).isEqualTo(FENCED);
        assertThat(look()).isEqualTo(before);
    }

    private void assertNotFenced(@Nullable Fence fence) {
        assertThat(store.append(under(fence, 2))).isEqualTo(new AppendResult.Appended(4));
    }

    @Test
    void rule_11_an_append_under_a_lease_that_is_held_happens() {
        givenAssignedChat(CHAT);
        assertNotFenced(givenLease(NODE));
    }

    @Test
    void rule_11_a_held_lease_is_good_for_any_number_of_appends_and_beats() {
        givenAssignedChat(CHAT);
        Fence fence = givenLease(NODE);
        for (int version = 2; version < 6; version++) {
            given(ask(CHAT, version).under(fence).of(Samples.message("a")));
            registry.beat(desk, NODE);
            registry.claim(desk, LEASE, NODE);
        }
    }

    @Test
    void rule_11_an_append_without_a_fence_needs_no_lease() {
        givenAssignedChat(CHAT);
        givenLease(NODE);
        assertNotFenced(null);
    }

    @Test
    void rule_11_a_lease_that_nobody_ever_held_fences_out() {
        givenAssignedChat(CHAT);
        assertFenced(new Fence(LEASE, 1));
    }

    @Test
    void rule_11_a_chat_that_was_fenced_out_at_its_start_stays_unknown() {
        Seen before = look();
        assertThat(store.append(ask(CHAT, 0)
                        .under(new Fence(LEASE, 1))
                        .command(COMMAND)
                        .take(AGENT, 1, 9)
                        .of(Samples.started(VISITOR), Samples.assigned(AGENT))))
                .isEqualTo(FENCED);
        assertThat(look()).isEqualTo(before);
        givenChat(CHAT);
    }

    @Test
    void rule_11_a_lease_that_was_given_back_fences_out() {
        givenAssignedChat(CHAT);
        Fence fence = givenLease(NODE);
        registry.release(desk, LEASE, NODE);
        assertFenced(fence);
    }

    @Test
    void rule_11_an_evicted_node_is_fenced_out_before_anybody_takes_over() {
        givenAssignedChat(CHAT);
        Fence fence = givenLease(NODE);
        evict(NODE);
        assertFenced(fence);
    }

    @Test
    void rule_11_a_node_that_left_is_fenced_out() {
        givenAssignedChat(CHAT);
        Fence fence = givenLease(NODE);
        registry.leave(desk, NODE);
        assertFenced(fence);
    }

    @Test
    void rule_11_after_a_takeover_only_the_new_holder_appends() {
        givenAssignedChat(CHAT);
        Fence old = givenLease(NODE);
        evict(NODE);
        Fence fresh = givenLease(PEER);
        assertFenced(old);
        assertNotFenced(fresh);
    }

    @Test
    void rule_11_an_epoch_that_is_still_to_come_fences_out() {
        givenAssignedChat(CHAT);
        assertFenced(new Fence(LEASE, givenLease(NODE).epoch() + 1));
    }

    @Test
    void rule_11_a_lease_is_no_proof_of_another() {
        givenAssignedChat(CHAT);
        Fence fence = givenLease(NODE);
        assertFenced(new Fence("another", fence.epoch()));
    }

    @Test
    void rule_11_a_lease_held_at_another_desk_is_no_proof() {
        givenAssignedChat(CHAT);
        Fence fence = givenLease(NODE);
        registry.release(desk, LEASE, NODE);
        DeskId elsewhere = newDesk();
        registry.join(elsewhere, NODE, "tck");
        assertThat(registry.claim(elsewhere, LEASE, NODE)).isPresent();
        assertFenced(fence);
    }

    @Test
    void rule_12_a_command_seen_is_a_duplicate_even_if_it_is_fenced_out() {
        givenChat(CHAT);
        given(ask(CHAT, 1).command(COMMAND).of(Samples.message("a")));
        assertThat(store.append(
                        ask(CHAT, 1).under(new Fence(LEASE, 1)).command(COMMAND).of(Samples.message("a"))))
                .isEqualTo(new AppendResult.Duplicate(new StoredCommand(Ask.fingerprint(COMMAND, 1), 2)));
    }

    @Test
    void rule_12_the_fence_is_looked_at_before_the_version() {
        givenAssignedChat(CHAT);
        assertThat(store.append(under(new Fence(LEASE, 1), 7))).isEqualTo(FENCED);
        assertThat(store.append(under(givenLease(NODE), 7))).isEqualTo(new AppendResult.VersionConflict(2));
    }

    @Test
    void rule_12_the_fence_is_looked_at_before_the_capacity() {
        givenAssignedChat(CHAT);
        assertThat(store.append(ask(CHAT, 2)
                        .under(new Fence(LEASE, 1))
                        .take(COLLEAGUE, 2, 1)
                        .of(Samples.message("a"))))
                .isEqualTo(FENCED);
        assertThat(store.append(ask(CHAT, 2)
                        .under(givenLease(NODE))
                        .take(COLLEAGUE, 2, 1)
                        .of(Samples.message("a"))))
                .isEqualTo(new AppendResult.CapacityExceeded(COLLEAGUE));
    }

    @Test
    void rule_12_a_command_that_was_fenced_out_may_come_again() {
        givenAssignedChat(CHAT);
        assertThat(store.append(under(new Fence(LEASE, 1), 2))).isEqualTo(FENCED);
        assertNotFenced(givenLease(PEER));
    }
}
