package dev.peekwire.client;

import static dev.peekwire.client.Scene.CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.consent.PeekLevel;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeekTest {
    private static final int STREAM = 3;

    private final Agent agent = new Agent().connected();

    @BeforeEach
    void look() {
        agent.peer().tell(new ServerFrame.PeekOpened(CHAT, STREAM, PeekLevel.FULL));
        agent.listen();
        agent.told.clear();
    }

    private void snapshot(long seq, String text) {
        agent.peer().tell(new ServerFrame.PeekSnapshot(STREAM, seq, text, DraftText.check(text)));
    }

    private void edit(long base, long seq, String from, String to) {
        agent.peer().tell(new ServerFrame.PeekEdit(STREAM, base, seq, TextEdit.between(from, to), DraftText.check(to)));
    }

    private void erase(long number, EraseReason reason) {
        agent.peer().tell(new ServerFrame.PeekErase(STREAM, number, reason));
    }

    @Test
    void edits_build_on_the_snapshot() {
        snapshot(4, "hel");
        agent.listen();
        edit(4, 9, "hel", "hello");
        agent.listen();
        assertThat(agent.told).containsExactly("peek hel", "peek hello");
    }

    @Test
    void a_slow_listener_is_told_the_latest_only() {
        snapshot(1, "a");
        edit(1, 2, "a", "ab");
        edit(2, 3, "ab", "abc");
        agent.listen();
        assertThat(agent.told).containsExactly("peek abc");
    }

    @Test
    void an_edit_from_another_state_asks_for_a_snapshot_once_and_shows_nothing() {
        snapshot(1, "a");
        agent.listen();
        agent.told.clear();
        edit(2, 3, "ab", "abc");
        edit(3, 4, "abc", "abcd");
        agent.listen();
        assertThat(agent.told).isEmpty();
        assertThat(agent.peer().received).containsExactly(new AgentFrame.Resync(STREAM));
        snapshot(4, "abcd");
        agent.listen();
        assertThat(agent.told).containsExactly("peek abcd");
    }

    @Test
    void an_edit_with_a_wrong_check_is_never_shown() {
        snapshot(1, "a");
        agent.listen();
        agent.told.clear();
        agent.peer().tell(new ServerFrame.PeekEdit(STREAM, 1, 2, new TextEdit(1, 0, "x"), 12345));
        agent.listen();
        assertThat(agent.told).isEmpty();
        assertThat(agent.peer().received).containsExactly(new AgentFrame.Resync(STREAM));
    }

    @Test
    void a_snapshot_with_a_wrong_check_is_never_shown() {
        agent.peer().tell(new ServerFrame.PeekSnapshot(STREAM, 1, "x", 12345));
        agent.listen();
        assertThat(agent.told).isEmpty();
        assertThat(agent.peer().received).containsExactly(new AgentFrame.Resync(STREAM));
    }

    @Test
    void an_erasure_is_confirmed_after_the_listener_has_returned_and_not_before() {
        snapshot(1, "secret");
        agent.listen();
        erase(77, EraseReason.WITHDRAWN);
        assertThat(agent.peer().received).isEmpty();
        agent.listen();
        assertThat(agent.told).containsExactly("peek secret", "gone WITHDRAWN");
        assertThat(agent.peer().received).containsExactly(new AgentFrame.Erased(77));
    }

    @Test
    void what_was_erased_before_the_listener_saw_it_is_not_shown() {
        snapshot(1, "secret");
        erase(77, EraseReason.SENT);
        agent.listen();
        assertThat(agent.told).containsExactly("gone SENT");
    }

    @Test
    void an_edit_after_an_erasure_needs_a_snapshot_first() {
        snapshot(1, "a");
        erase(77, EraseReason.SENT);
        edit(1, 2, "a", "ab");
        agent.listen();
        assertThat(agent.told).containsExactly("gone SENT");
    }

    @Test
    void an_erasure_of_an_unknown_stream_is_confirmed_for_nothing_is_shown() {
        agent.peer().tell(new ServerFrame.PeekErase(99, 5, EraseReason.SENT));
        agent.listen();
        assertThat(agent.peer().received).containsExactly(new AgentFrame.Erased(5));
    }

    @Test
    void a_listener_that_cannot_erase_costs_the_connection_and_nothing_is_confirmed() {
        snapshot(1, "secret");
        agent.listen();
        agent.cannotErase = true;
        FakePeer peer = agent.peer();
        erase(77, EraseReason.WITHDRAWN);
        agent.listen();
        assertThat(peer.all(AgentFrame.Erased.class)).isEmpty();
        assertThat(peer.closedByClient).isEqualTo(CloseCode.ERASE_UNCONFIRMED);
        agent.time.advance(125);
        assertThat(agent.desk.peers).hasSize(2);
    }

    @Test
    void all_peeks_are_taken_off_the_screen_before_the_client_tries_to_come_back() {
        snapshot(1, "secret");
        agent.listen();
        agent.told.clear();
        agent.peer().drop(CloseCode.LOST);
        agent.time.advance(60_000);
        assertThat(agent.desk.peers).as("the listener has not had its turn").hasSize(1);
        agent.listen();
        assertThat(agent.told).containsExactly("gone DISCONNECTED", "WAITING");
        agent.time.advance(125);
        assertThat(agent.desk.peers).hasSize(2);
    }

    @Test
    void a_silent_desk_takes_the_peeks_with_it() {
        snapshot(1, "secret");
        agent.listen();
        agent.told.clear();
        agent.time.advance(40_000);
        agent.listen();
        assertThat(agent.told).containsExactly("gone DISCONNECTED", "WAITING");
    }

    @Test
    void closing_the_client_takes_the_peeks_with_it() {
        snapshot(1, "secret");
        agent.listen();
        agent.told.clear();
        agent.client.close();
        agent.listen();
        assertThat(agent.told).containsExactly("gone DISCONNECTED", "CLOSED");
    }

    @Test
    void a_stream_that_ended_shows_nothing_any_more() {
        snapshot(1, "secret");
        agent.listen();
        agent.told.clear();
        agent.peer().tell(new ServerFrame.PeekClosed(CHAT, STREAM));
        snapshot(2, "more");
        agent.listen();
        assertThat(agent.told).containsExactly("gone VIEWER_LEFT");
    }

    @Test
    void a_new_level_is_told_and_goes_with_the_next_view() {
        agent.peer().tell(new ServerFrame.PeekOpened(CHAT, STREAM, PeekLevel.MASKED));
        snapshot(1, "••");
        agent.listen();
        assertThat(agent.told).containsExactly("level MASKED", "peek ••");
    }

    @Test
    void typing_is_told() {
        agent.peer().tell(new ServerFrame.PeekTyping(STREAM, true));
        agent.listen();
        assertThat(agent.told).containsExactly("typing true");
    }

    @Test
    void no_view_prints_its_text() {
        assertThat(new PeekView(PeekLevel.FULL, "secret").toString()).doesNotContain("secret");
    }
}
