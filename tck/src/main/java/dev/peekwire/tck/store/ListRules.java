package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.spi.StoredCommand;
import dev.peekwire.tck.calls.Together;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules 6 and 7: the calls agree with what was appended, at once. */
abstract class ListRules extends CapacityRules {
    private static final VisitorId STRANGER = new VisitorId("stranger");

    @Test
    void rule_6_what_was_looked_for_in_vain_is_seen_once_appended() {
        assertThat(look()).isEqualTo(look(newDesk()));
        given(ask(CHAT, 0).command(COMMAND).take(AGENT, 1, 9).of(Samples.started(VISITOR), Samples.assigned(AGENT)));
        assertSeen(look());
    }

    @Test
    void rule_6_what_one_thread_appended_is_seen_by_another() {
        given(ask(CHAT, 0).command(COMMAND).take(AGENT, 1, 9).of(Samples.started(VISITOR), Samples.assigned(AGENT)));
        Together.<Seen>run(2, i -> this::look).forEach(ListRules::assertSeen);
    }

    private static void assertSeen(Seen seen) {
        assertThat(seen.events()).hasSize(2);
        assertThat(seen.command()).contains(new StoredCommand(Ask.fingerprint(COMMAND, 2), 2));
        assertThat(seen.open()).containsExactly(CHAT);
        assertThat(seen.chatsOf()).containsExactly(CHAT);
        assertThat(seen.assigned()).containsExactly(List.of(CHAT), List.of());
        assertThat(seen.loads()).containsExactly(1, 0);
    }

    @Test
    void rule_7_lists_are_in_the_order_of_starting_and_then_of_ids() {
        givenStarted("b", 2);
        givenStarted("z", 0);
        givenStarted("a", 2);
        givenStarted("B", 2);
        givenStarted("y", 1);
        List<ChatId> order = List.of(id("z"), id("y"), id("B"), id("a"), id("b"));
        assertThat(store.open(desk)).isEqualTo(order);
        assertThat(store.chatsOf(desk, VISITOR)).isEqualTo(order);
        assertThat(store.assignedTo(desk, AGENT)).isEqualTo(order);
    }

    private void givenStarted(String chat, int second) {
        given(ask(id(chat), 0).at(Ask.AT.plusSeconds(second)).of(Samples.started(VISITOR), Samples.assigned(AGENT)));
    }

    private static ChatId id(String value) {
        return new ChatId(value);
    }

    @Test
    void rule_7_every_chat_is_open_until_it_is_closed() {
        givenChat(CHAT);
        givenChat(OTHER);
        given(ask(CHAT, 1).of(Samples.closed()));
        assertThat(store.open(desk)).containsExactly(OTHER);
        given(ask(OTHER, 1).of(Samples.message("bye"), Samples.closed()));
        assertThat(store.open(desk)).isEmpty();
    }

    @Test
    void rule_7_the_number_of_open_chats_agrees_with_their_list() {
        assertThat(store.openCount(desk)).isZero();
        givenChat(CHAT);
        givenChat(OTHER);
        assertThat(store.openCount(desk)).isEqualTo(2);
        given(ask(CHAT, 1).of(Samples.message("bye"), Samples.closed()));
        assertThat(store.openCount(desk)).isEqualTo(1);
    }

    @Test
    void rule_7_a_visitors_open_chats_are_that_visitors_and_not_closed() {
        givenStarted("b", 1);
        givenStarted("c", 2);
        givenStarted("a", 2);
        given(ask(OTHER, 0).of(Samples.started(STRANGER)));
        assertThat(store.openOf(desk, VISITOR)).containsExactly(id("b"), id("a"), id("c"));
        given(ask(id("a"), 2).of(Samples.closed()));
        assertThat(store.openOf(desk, VISITOR)).containsExactly(id("b"), id("c"));
        assertThat(store.openOf(desk, new VisitorId("nobody"))).isEmpty();
    }

    @Test
    void rule_7_a_visitors_chats_include_the_closed_ones() {
        givenChat(CHAT);
        given(ask(CHAT, 1).of(Samples.closed()));
        assertThat(store.chatsOf(desk, VISITOR)).containsExactly(CHAT);
    }

    @Test
    void rule_7_a_visitors_chats_are_that_visitors_only() {
        givenChat(CHAT);
        given(ask(OTHER, 0).of(Samples.started(STRANGER)));
        assertThat(store.chatsOf(desk, VISITOR)).containsExactly(CHAT);
        assertThat(store.chatsOf(desk, STRANGER)).containsExactly(OTHER);
        assertThat(store.chatsOf(desk, new VisitorId("nobody"))).isEmpty();
    }

    @Test
    void rule_7_a_transfer_moves_the_chat_to_the_next_agent() {
        givenAssignedChat(CHAT);
        given(ask(CHAT, 2).of(new ChatEvent.Assigned(COLLEAGUE, Samples.TEAM, AGENT)));
        assertThat(store.assignedTo(desk, AGENT)).isEmpty();
        assertThat(store.assignedTo(desk, COLLEAGUE)).containsExactly(CHAT);
    }

    @Test
    void rule_7_a_chat_back_in_its_queue_is_nobodys() {
        givenAssignedChat(CHAT);
        given(ask(CHAT, 2).of(new ChatEvent.Requeued(Samples.TEAM, AGENT)));
        assertThat(store.assignedTo(desk, AGENT)).isEmpty();
        given(ask(CHAT, 3).of(Samples.assigned(AGENT)));
        assertThat(store.assignedTo(desk, AGENT)).containsExactly(CHAT);
    }

    @Test
    void rule_7_a_closed_chat_is_nobodys() {
        givenAssignedChat(CHAT);
        given(ask(CHAT, 2).of(Samples.closed()));
        assertThat(store.assignedTo(desk, AGENT)).isEmpty();
    }

    @Test
    void rule_7_joining_and_leaving_do_not_move_a_chat() {
        givenAssignedChat(CHAT);
        given(ask(CHAT, 2).of(new ChatEvent.Joined(COLLEAGUE)));
        assertThat(store.assignedTo(desk, COLLEAGUE)).isEmpty();
        given(ask(CHAT, 3).of(new ChatEvent.Left(COLLEAGUE)));
        assertThat(store.assignedTo(desk, AGENT)).containsExactly(CHAT);
    }

    @Test
    void rule_7_every_event_of_an_append_counts_not_only_the_last() {
        given(ask(CHAT, 0).of(Samples.started(VISITOR), Samples.assigned(AGENT), Samples.message("a")));
        assertThat(store.assignedTo(desk, AGENT)).containsExactly(CHAT);
        given(ask(CHAT, 3).of(new ChatEvent.Requeued(Samples.TEAM, AGENT), Samples.assigned(COLLEAGUE)));
        assertThat(store.assignedTo(desk, AGENT)).isEmpty();
        assertThat(store.assignedTo(desk, COLLEAGUE)).containsExactly(CHAT);
    }
}
