package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import org.junit.jupiter.api.Test;

/** Rule 26: whose visitor is connected, to whichever node. */
abstract class VisitorRules extends SeatRules {
    @Test
    void rule_26_a_chat_is_attended_while_a_node_attends_it() {
        givenNodes(NODE);
        givenChat(CHAT);
        assertAttended(false);
        assertThat(registry.attend(desk, CHAT, NODE)).isTrue();
        assertAttended(true);
        registry.unattend(desk, CHAT, NODE);
        assertAttended(false);
    }

    @Test
    void rule_26_a_visitor_at_two_nodes_may_leave_either() {
        givenNodes(NODE, PEER);
        givenChat(CHAT);
        registry.attend(desk, CHAT, NODE);
        registry.attend(desk, CHAT, PEER);
        registry.unattend(desk, CHAT, PEER);
        assertAttended(true);
        registry.unattend(desk, CHAT, PEER);
        assertAttended(true);
        registry.unattend(desk, CHAT, NODE);
        assertAttended(false);
    }

    @Test
    void rule_26_attending_twice_is_attending_once() {
        givenNodes(NODE);
        givenChat(CHAT);
        registry.attend(desk, CHAT, NODE);
        assertThat(registry.attend(desk, CHAT, NODE)).isTrue();
        registry.unattend(desk, CHAT, NODE);
        assertAttended(false);
    }

    private void assertAttended(boolean expected) {
        assertThat(peers.registry().attended(desk, CHAT)).isEqualTo(expected);
        assertThat(peers.registry().unattended(desk).contains(CHAT)).isNotEqualTo(expected);
    }

    @Test
    void rule_26_a_chat_that_is_not_open_is_neither_attended_nor_unattended() {
        givenNodes(NODE);
        assertThat(registry.attend(desk, OTHER, NODE)).isFalse();
        givenChat(CHAT);
        registry.attend(desk, CHAT, NODE);
        given(ask(CHAT, 1).of(Samples.closed()));
        for (ChatId chat : new ChatId[] {CHAT, OTHER}) {
            assertThat(registry.attended(desk, chat)).isFalse();
            assertThat(registry.attend(desk, chat, NODE)).isFalse();
        }
        assertThat(registry.unattended(desk)).isEmpty();
    }

    @Test
    void rule_26_a_chat_attended_before_it_began_is_not_attended_when_it_has() {
        givenNodes(NODE);
        registry.attend(desk, CHAT, NODE);
        givenChat(CHAT);
        assertAttended(false);
    }

    @Test
    void rule_26_unattended_chats_are_in_the_order_of_starting() {
        givenNodes(NODE);
        givenStarted("b", 1);
        givenStarted("a", 2);
        givenStarted("z", 0);
        givenStarted("c", 1);
        registry.attend(desk, new ChatId("c"), NODE);
        assertThat(registry.unattended(desk)).containsExactly(new ChatId("z"), new ChatId("b"), new ChatId("a"));
    }

    private void givenStarted(String chat, int second) {
        given(ask(new ChatId(chat), 0).at(Ask.AT.plusSeconds(second)).of(Samples.started(VISITOR)));
    }
}
