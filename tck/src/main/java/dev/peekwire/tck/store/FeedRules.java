package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.cluster.ChatLoad;
import dev.peekwire.cluster.ChatNotice;
import dev.peekwire.cluster.Feed;
import dev.peekwire.cluster.FeedPosition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules 13 to 17: what one node did is told to the others, and what the chats have of the agents' capacity. */
abstract class FeedRules extends FeedFixture {
    private static final int MANY = 25;

    @Test
    void rule_13_what_is_appended_after_the_position_comes_after_it() {
        givenChat(OTHER);
        Follower follower = fromHere();
        givenChat(CHAT);
        given(ask(OTHER, 1).of(Samples.message("a")));
        follower.until(() -> follower.knows(CHAT, 1) && follower.knows(OTHER, 2));
        assertThat(follower.latest()).containsEntry(CHAT, 1L).containsEntry(OTHER, 2L);
    }

    @Test
    void rule_14_every_append_is_told_even_if_the_chat_was_told_before() {
        Follower follower = fromHere();
        for (int version = 0; version < 4; version++) {
            long now = version + 1L;
            given(ask(CHAT, version).of(version == 0 ? Samples.started(VISITOR) : Samples.message("a")));
            follower.until(() -> follower.knows(CHAT, now));
            assertThat(follower.latest()).containsEntry(CHAT, now);
        }
    }

    @Test
    void rule_14_an_append_under_a_fence_is_told() {
        Follower follower = fromHere();
        given(ask(CHAT, 0).under(givenLease(NODE)).of(Samples.started(VISITOR)));
        follower.until(() -> follower.knows(CHAT, 1));
        assertThat(follower.latest()).containsEntry(CHAT, 1L);
    }

    @Test
    void rule_14_sitting_choosing_standing_and_clearing_are_told() {
        givenNodes(NODE);
        assertTold(() -> sits(NODE, AGENT));
        assertTold(() -> registry.choose(desk, AGENT, true, Set.of(TEAM)));
        assertTold(() -> registry.stand(desk, NODE, AGENT));
        assertTold(() -> registry.clear(desk, AGENT));
    }

    @Test
    void rule_14_the_seats_of_a_node_that_is_gone_are_told() {
        givenNodes(NODE, PEER);
        sits(NODE, AGENT);
        sits(PEER, AGENT);
        assertTold(() -> evict(NODE));
        assertTold(() -> registry.leave(desk, PEER));
    }

    private void assertTold(Runnable change) {
        Follower follower = fromHere();
        change.run();
        follower.until(() -> follower.agents.contains(AGENT));
        assertThat(follower.agents).containsExactly(AGENT);
    }

    @Test
    void rule_15_a_notice_says_where_the_chat_stands_and_who_has_it() {
        Follower follower = fromHere();
        assertLast(follower, List.of(Samples.started(VISITOR), Samples.assigned(AGENT)), AGENT);
        assertLast(follower, List.of(new ChatEvent.Assigned(COLLEAGUE, TEAM, AGENT)), COLLEAGUE);
        assertLast(follower, List.of(Samples.message("a"), Samples.message("b")), COLLEAGUE);
        assertLast(follower, List.of(new ChatEvent.Requeued(TEAM, COLLEAGUE)), null);
        assertLast(follower, List.of(Samples.assigned(AGENT)), AGENT);
        assertLast(follower, List.of(Samples.closed()), null);
    }

    private void assertLast(Follower follower, List<ChatEvent> events, @Nullable AgentId agent) {
        int before = versions(CHAT).size();
        given(ask(CHAT, before).of(events));
        long now = before + (long) events.size();
        follower.until(() -> follower.knows(CHAT, now));
        assertThat(follower.notices.get(follower.notices.size() - 1)).isEqualTo(new ChatNotice(CHAT, now, agent));
    }

    @Test
    void rule_16_pages_keep_the_limit_and_join_without_a_gap() {
        FeedPosition position = givenMuch();
        Set<ChatId> chats = new HashSet<>();
        Set<AgentId> agents = new HashSet<>();
        boolean more = true;
        for (int pages = 0; more && pages <= 4 * MANY; pages++) {
            Feed feed = shared.feed(desk, position, 4);
            assertThat(feed.chats().size() + feed.agents().size()).isLessThanOrEqualTo(4);
            feed.chats().forEach(notice -> chats.add(notice.chat()));
            agents.addAll(feed.agents());
            position = feed.next();
            more = feed.more();
        }
        assertThat(chats).hasSize(MANY);
        assertThat(agents).hasSize(MANY);
    }

    /** Chats and agents, in turns; and where the feed was before. */
    private FeedPosition givenMuch() {
        givenNodes(NODE);
        FeedPosition position = shared.position(desk);
        IntStream.range(0, MANY).forEach(i -> {
            givenChat(new ChatId("chat-" + i));
            sits(NODE, new AgentId("agent-" + i));
        });
        return position;
    }

    @Test
    void rule_16_a_feed_that_was_read_to_its_end_is_empty_and_says_so() {
        Follower follower = new Follower(0, givenMuch());
        follower.until(() -> follower.latest().size() == MANY && follower.agents.size() == MANY);
        int pages = 0;
        while (follower.next() && pages <= 4 * MANY) {
            pages++;
        }
        assertThat(pages).isLessThanOrEqualTo(4 * MANY);
        assertThat(follower.next()).isFalse();
    }

    @Test
    void rule_16_a_limit_below_1_and_a_position_that_no_store_made_are_refused() {
        FeedPosition here = shared.position(desk);
        assertThatIllegalArgumentException().isThrownBy(() -> shared.feed(desk, here, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shared.feed(desk, new FeedPosition("nobody's \u00e9"), 1));
    }

    // ---- rule 17

    @Test
    void rule_17_loads_are_what_was_taken_and_not_released_chat_by_chat() {
        given(ask(CHAT, 0).take(AGENT, 5, 9).of(Samples.started(VISITOR)));
        given(ask(OTHER, 0).take(AGENT, 2, 9).take(COLLEAGUE, 1, 9).of(Samples.started(VISITOR)));
        given(ask(CHAT, 1).release(AGENT, 3).of(Samples.message("a")));
        assertThat(shared.loads(desk))
                .containsExactlyInAnyOrder(
                        new ChatLoad(CHAT, AGENT, 2), new ChatLoad(OTHER, AGENT, 2), new ChatLoad(OTHER, COLLEAGUE, 1));
        given(ask(CHAT, 2).release(AGENT, 2).of(Samples.closed()));
        assertThat(shared.loads(desk))
                .containsExactlyInAnyOrder(new ChatLoad(OTHER, AGENT, 2), new ChatLoad(OTHER, COLLEAGUE, 1));
    }

    @Test
    void rule_17_a_release_gives_back_no_more_than_its_chat_has_taken() {
        given(ask(CHAT, 0).take(AGENT, 1, 9).of(Samples.started(VISITOR)));
        given(ask(OTHER, 0).take(AGENT, 2, 9).of(Samples.started(VISITOR)));
        given(ask(CHAT, 1).release(AGENT, 3).of(Samples.message("a")));
        assertThat(shared.loads(desk)).containsExactly(new ChatLoad(OTHER, AGENT, 2));
        assertThat(store.load(desk, AGENT)).isEqualTo(2);
    }

    @Test
    void rule_17_an_append_that_was_refused_takes_nothing() {
        givenAssignedChat(CHAT);
        store.append(upheaval(1, 9));
        store.append(upheaval(2, 0));
        assertThat(shared.loads(desk)).containsExactly(new ChatLoad(CHAT, AGENT, 1));
    }
}
