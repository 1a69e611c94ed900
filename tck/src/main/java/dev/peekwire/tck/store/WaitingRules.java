package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.HandoverEnd;
import org.junit.jupiter.api.Test;

/** Rule 7: which chats wait for an agent. */
abstract class WaitingRules extends ListRules {
    private static final ChatEvent HANDOVER = new ChatEvent.HandoverStarted(Samples.TEAM, null, 0);

    @Test
    void rule_7_a_chat_waits_until_somebody_has_it() {
        givenChat(CHAT);
        given(ask(CHAT, 1).of(Samples.message("hello"), new ChatEvent.Routed("rule", Samples.TEAM, 1, 1, 0)));
        assertThat(store.waiting(desk)).containsExactly(CHAT);
        given(ask(CHAT, 3).of(Samples.assigned(AGENT)));
        given(ask(CHAT, 4).of(new ChatEvent.Held(false), new ChatEvent.Joined(COLLEAGUE), new ChatEvent.Resumed()));
        assertThat(store.waiting(desk)).isEmpty();
    }

    @Test
    void rule_7_a_chat_back_in_its_queue_waits_again() {
        givenAssignedChat(CHAT);
        given(ask(CHAT, 2).of(new ChatEvent.Requeued(Samples.TEAM, AGENT)));
        assertThat(store.waiting(desk)).containsExactly(CHAT);
        given(ask(CHAT, 3).of(Samples.assigned(COLLEAGUE)));
        assertThat(store.waiting(desk)).isEmpty();
    }

    @Test
    void rule_7_a_chat_waits_while_its_agent_looks_for_another() {
        givenAssignedChat(CHAT);
        given(ask(CHAT, 2).of(HANDOVER));
        assertThat(store.waiting(desk)).containsExactly(CHAT);
        given(ask(CHAT, 3).of(new ChatEvent.HandoverEnded(HandoverEnd.NOBODY)));
        assertThat(store.waiting(desk)).isEmpty();
    }

    @Test
    void rule_7_a_chat_that_was_handed_over_waits_no_more() {
        givenAssignedChat(CHAT);
        given(ask(CHAT, 2).of(HANDOVER, new ChatEvent.Assigned(COLLEAGUE, Samples.TEAM, AGENT)));
        assertThat(store.waiting(desk)).isEmpty();
        given(ask(CHAT, 4).of(HANDOVER, new ChatEvent.Requeued(Samples.TEAM, COLLEAGUE)));
        assertThat(store.waiting(desk)).containsExactly(CHAT);
    }

    @Test
    void rule_7_a_closed_chat_waits_no_more() {
        givenChat(CHAT);
        givenAssignedChat(OTHER);
        given(ask(OTHER, 2).of(HANDOVER));
        assertThat(store.waiting(desk)).hasSize(2);
        given(ask(CHAT, 1).of(Samples.closed()));
        given(ask(OTHER, 3).of(Samples.closed()));
        assertThat(store.waiting(desk)).isEmpty();
    }

    @Test
    void rule_7_waiting_chats_are_in_the_order_of_starting_whenever_they_came_back() {
        givenStarted("b", 1);
        givenStarted("a", 2);
        givenStarted("c", 1);
        given(ask(new ChatId("b"), 1).of(Samples.assigned(AGENT)));
        given(ask(new ChatId("b"), 2).of(new ChatEvent.Requeued(Samples.TEAM, AGENT)));
        assertThat(store.waiting(desk)).containsExactly(new ChatId("b"), new ChatId("c"), new ChatId("a"));
    }

    private void givenStarted(String chat, int second) {
        given(ask(new ChatId(chat), 0).at(Ask.AT.plusSeconds(second)).of(Samples.started(VISITOR)));
    }
}
