package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.DeskId;
import dev.peekwire.cluster.FeedPosition;
import dev.peekwire.cluster.NodeBeat;
import dev.peekwire.spi.Fence;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules 9 and 10 for the calls of many nodes: the end, and desks side by side. */
abstract class SharedLifeRules extends FencedFollowUpRules {
    @Test
    void rule_9_after_closing_every_call_for_many_nodes_fails_with_closed() {
        FeedPosition position = shared.position(desk);
        shared.close();
        assertClosed(() -> shared.position(desk));
        assertClosed(() -> shared.feed(desk, position, 1));
        assertClosed(() -> shared.loads(desk));
        assertClosed(() -> registry.join(desk, NODE, "tck"));
        assertClosed(() -> registry.beat(desk, NODE));
        assertClosed(() -> registry.nodes(desk));
        assertClosed(() -> registry.evict(desk, new NodeBeat(NODE, 0, "tck")));
        assertClosed(() -> registry.leave(desk, NODE));
        assertClosed(() -> registry.claim(desk, LEASE, NODE));
        assertClosed(() -> registry.release(desk, LEASE, NODE));
        assertClosed(() -> registry.holder(desk, LEASE));
    }

    @Test
    void rule_9_after_closing_every_call_for_seats_visitors_and_letters_fails_with_closed() {
        shared.close();
        assertClosed(() -> registry.sit(desk, NODE, identity(AGENT)));
        assertClosed(() -> registry.stand(desk, NODE, AGENT));
        assertClosed(() -> registry.choose(desk, AGENT, true, Set.of()));
        assertClosed(() -> registry.seats(desk));
        assertClosed(() -> registry.seat(desk, AGENT));
        assertClosed(() -> registry.clear(desk, AGENT));
        assertClosed(() -> registry.attend(desk, CHAT, NODE));
        assertClosed(() -> registry.unattend(desk, CHAT, NODE));
        assertClosed(() -> registry.attended(desk, CHAT));
        assertClosed(() -> registry.unattended(desk));
        assertClosed(() -> registry.post(desk, NODE, new byte[1]));
        assertClosed(() -> registry.collect(desk, NODE, 1));
    }

    @Test
    void rule_10_another_desk_sees_no_node_and_nothing_that_nodes_have() {
        givenHeld();
        DeskId other = newDesk();
        assertThat(registry.nodes(other)).isEmpty();
        assertThat(registry.holder(other, LEASE)).isEmpty();
        assertThat(registry.seats(other)).isEmpty();
        assertThat(registry.seat(other, AGENT)).isEmpty();
        assertThat(registry.attended(other, CHAT)).isFalse();
        assertThat(registry.unattended(other)).isEmpty();
        assertThat(registry.collect(other, NODE, 9)).isEmpty();
        assertThat(shared.loads(other)).isEmpty();
        assertThat(registry.beat(other, NODE)).isEmpty();
    }

    @Test
    void rule_10_the_same_node_at_two_desks_is_two_nodes() {
        givenHeld();
        DeskId other = newDesk();
        registry.join(other, NODE, "elsewhere");
        Fence fence = registry.claim(other, LEASE, NODE).orElseThrow();
        registry.sit(other, NODE, identity(AGENT));
        registry.choose(other, AGENT, true, Set.of(TEAM));
        registry.beat(other, NODE);
        assertThat(registry.evict(other, new NodeBeat(NODE, 1, "elsewhere"))).isTrue();
        assertThat(fence.lease()).isEqualTo(LEASE);
        assertThat(registry.nodes(desk)).containsExactly(new NodeBeat(NODE, 0, "tck"));
        assertThat(registry.holder(desk, LEASE)).contains(NODE);
        assertThat(nodesOf(AGENT)).containsExactly(NODE);
        assertThat(registry.seat(desk, AGENT).orElseThrow().available()).isFalse();
        assertThat(registry.attended(desk, CHAT)).isTrue();
        assertThat(collect(NODE, 9)).containsExactly("letter");
    }

    @Test
    void rule_10_the_feed_tells_of_its_own_desk_only() {
        Follower follower = fromHere();
        DeskId mine = desk;
        desk = newDesk();
        givenChat(OTHER);
        givenNodes(NODE);
        sits(NODE, COLLEAGUE);
        desk = mine;
        givenChat(CHAT);
        follower.until(() -> follower.knows(CHAT, 1));
        assertThat(follower.latest()).containsOnlyKeys(CHAT);
        assertThat(follower.agents).isEmpty();
    }
}
