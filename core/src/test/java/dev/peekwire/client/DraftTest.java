package dev.peekwire.client;

import static dev.peekwire.client.Scene.CHAT;
import static dev.peekwire.client.Scene.demand;
import static dev.peekwire.client.Scene.event;
import static dev.peekwire.client.Scene.granted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.consent.DemandMode;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.draft.DraftReceiver;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.EraseReason;
import dev.peekwire.protocol.ServerFrame;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTest {
    private final Visitor visitor = new Visitor();
    private final VisitorChat chat = visitor.chat();

    private void allowed(PeekLevel level) {
        visitor.peer().tell(event(2, granted(level)));
        visitor.told.clear();
    }

    private List<ClientFrame.Draft> drafts() {
        return visitor.peer().all(ClientFrame.Draft.class);
    }

    private String atTheDesk() {
        DraftText text = new DraftText();
        DraftReceiver receiver = new DraftReceiver(text, 100);
        drafts().forEach(draft -> receiver.receive(draft.update()));
        return text.text();
    }

    @Test
    void nothing_leaves_without_demand() {
        allowed(PeekLevel.FULL);
        chat.type("secret");
        visitor.time.advance(5_000);
        assertThat(visitor.peer().received).isEmpty();
    }

    @Test
    void nothing_leaves_on_demand_without_a_grant() {
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("secret");
        visitor.time.advance(5_000);
        assertThat(visitor.peer().received).isEmpty();
    }

    @Test
    void demand_and_grant_bring_what_stands_in_the_field_and_then_the_edits() {
        chat.type("hel");
        allowed(PeekLevel.FULL);
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("hello");
        chat.type("hello w");
        assertThat(drafts()).hasSize(1);
        visitor.time.advance(200);
        assertThat(drafts()).hasSize(2).allSatisfy(draft -> assertThat(draft.channel())
                .isEqualTo(7));
        assertThat(drafts().get(0).update()).isInstanceOf(DraftUpdate.Snapshot.class);
        assertThat(atTheDesk()).isEqualTo("hello w");
        assertThat(visitor.told).containsExactly("visible 1 DRAFT");
        assertThat(chat.readers()).isEqualTo(1);
    }

    @Test
    void a_slow_link_gets_one_frame_with_the_latest() {
        allowed(PeekLevel.FULL);
        visitor.peer().slow = true;
        visitor.peer().tell(demand(DemandMode.DRAFT));
        for (String text : List.of("a", "ab", "abc")) {
            chat.type(text);
            visitor.time.advance(300);
        }
        assertThat(visitor.peer().waiting).hasSize(1);
        visitor.peer().drain();
        assertThat(drafts()).hasSize(1);
        assertThat(atTheDesk()).isEqualTo("abc");
    }

    @Test
    void a_frame_that_waits_on_a_slow_link_is_void_after_a_withdrawal() {
        allowed(PeekLevel.FULL);
        visitor.peer().slow = true;
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("secret");
        chat.withdraw();
        visitor.peer().drain();
        assertThat(drafts()).isEmpty();
    }

    @Test
    void a_frame_that_waits_on_a_lost_connection_does_not_count_as_sent() {
        allowed(PeekLevel.FULL);
        FakePeer old = visitor.peer();
        old.slow = true;
        old.tell(demand(DemandMode.DRAFT));
        chat.type("hello");
        old.drop(CloseCode.LOST);
        visitor.time.advance(125);
        visitor.desk.welcome();
        visitor.peer().tell(demand(DemandMode.DRAFT));
        old.drain();
        assertThat(old.all(ClientFrame.Draft.class)).isEmpty();
        assertThat(atTheDesk()).isEqualTo("hello");
    }

    @Test
    void at_the_masked_level_a_card_number_never_leaves_the_device() {
        allowed(PeekLevel.MASKED);
        visitor.peer().tell(demand(DemandMode.DRAFT));
        String typed = "pay with 4111 1111 1111 1111 please ";
        for (int i = 1; i <= typed.length(); i++) {
            chat.type(typed.substring(0, i));
            visitor.time.advance(250);
        }
        assertThat(atTheDesk()).isEqualTo("pay with 4111 •••• •••• •••• please ");
        assertThat(drafts().toString()).doesNotContain("4111");
    }

    @Test
    void when_nobody_looks_any_more_nothing_leaves_and_the_next_reader_gets_a_snapshot() {
        allowed(PeekLevel.FULL);
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("one");
        visitor.peer().tell(demand(DemandMode.NONE));
        visitor.peer().received.clear();
        chat.type("one two");
        visitor.time.advance(5_000);
        assertThat(drafts()).isEmpty();
        visitor.peer().tell(demand(DemandMode.DRAFT));
        assertThat(atTheDesk()).isEqualTo("one two");
    }

    @Test
    void a_message_empties_the_draft_and_the_next_waits_for_its_answer() {
        allowed(PeekLevel.FULL);
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("hello");
        chat.send("hello");
        visitor.peer().received.clear();
        chat.type("");
        chat.type("n");
        visitor.time.advance(1_000);
        assertThat(drafts()).isEmpty();
        visitor.peer().tell(Scene.ok("c2", 3));
        assertThat(drafts()).hasSize(1);
        assertThat(atTheDesk()).isEqualTo("n");
    }

    @Test
    void a_message_that_was_refused_leaves_nothing_stale_at_the_desk() {
        allowed(PeekLevel.FULL);
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("hello");
        chat.send("hello");
        visitor.peer()
                .tell(new ServerFrame.Refused(Scene.id("c2"), CHAT, Refusal.of(ErrorCode.RATE_LIMITED, "slower")));
        visitor.time.advance(1_000);
        assertThat(atTheDesk()).isEmpty();
    }

    @Test
    void after_a_reconnect_the_stream_begins_anew_when_demanded() {
        allowed(PeekLevel.FULL);
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("hello");
        visitor.peer().drop(CloseCode.LOST);
        assertThat(chat.readers()).isZero();
        assertThat(visitor.told).contains("visible 0 NONE");
        chat.type("hello you");
        visitor.time.advance(125);
        visitor.desk.welcome();
        visitor.time.advance(1_000);
        assertThat(drafts()).isEmpty();
        visitor.peer().tell(demand(DemandMode.DRAFT));
        assertThat(drafts().get(0).update().seq()).isEqualTo(1);
        assertThat(atTheDesk()).isEqualTo("hello you");
    }

    @Test
    void a_resync_brings_a_snapshot() {
        allowed(PeekLevel.FULL);
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("hello");
        visitor.peer().received.clear();
        visitor.peer().tell(new ServerFrame.DraftResync(7));
        visitor.time.advance(200);
        assertThat(drafts().get(0).update()).isInstanceOf(DraftUpdate.Snapshot.class);
        visitor.peer().tell(new ServerFrame.DraftResync(99));
        visitor.time.advance(1_000);
        assertThat(drafts()).hasSize(1);
    }

    @Test
    void what_the_desk_erased_for_want_of_typing_comes_back_with_the_next_change_only() {
        allowed(PeekLevel.FULL);
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("hello");
        visitor.peer().received.clear();
        visitor.peer().tell(new ServerFrame.DraftErased(CHAT, EraseReason.TIMEOUT));
        visitor.time.advance(5_000);
        assertThat(drafts()).isEmpty();
        chat.type("hello you");
        assertThat(atTheDesk()).isEqualTo("hello you");
        assertThat(visitor.told).contains("erased TIMEOUT");
    }

    @Test
    void a_desk_that_slows_down_is_obeyed() {
        allowed(PeekLevel.FULL);
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("a");
        visitor.peer().tell(new ServerFrame.Pace(Duration.ofSeconds(1)));
        chat.type("ab");
        visitor.time.advance(999);
        assertThat(drafts()).hasSize(1);
        visitor.time.advance(1);
        assertThat(drafts()).hasSize(2);
    }

    @Test
    void a_draft_over_the_welcomes_limit_is_not_sent_until_it_is_shorter() {
        allowed(PeekLevel.FULL);
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("x".repeat(101));
        visitor.time.advance(1_000);
        assertThat(drafts()).isEmpty();
        chat.type("x".repeat(100));
        assertThat(atTheDesk()).hasSize(100);
    }

    @Test
    void a_draft_that_the_desk_finds_too_long_is_not_sent_until_it_is_shorter() {
        allowed(PeekLevel.FULL);
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("x".repeat(60));
        visitor.peer().tell(new ServerFrame.Refused(null, CHAT, Refusal.limit("text", 50, "too long")));
        visitor.peer().received.clear();
        chat.type("x".repeat(51));
        visitor.time.advance(1_000);
        assertThat(drafts()).isEmpty();
        chat.type("x".repeat(50));
        visitor.time.advance(1_000);
        assertThat(atTheDesk()).hasSize(50);
        assertThat(visitor.told).contains("error LIMIT_EXCEEDED");
    }

    @Test
    void a_desk_that_knows_of_no_grant_gets_nothing_until_it_demands_again() {
        allowed(PeekLevel.FULL);
        visitor.peer().tell(demand(DemandMode.DRAFT));
        visitor.peer().tell(new ServerFrame.Refused(null, CHAT, Refusal.of(ErrorCode.CONSENT_REQUIRED, "no grant")));
        chat.type("secret");
        visitor.time.advance(1_000);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void only_typing_is_told_where_only_that_is_wanted() {
        allowed(PeekLevel.TYPING);
        visitor.peer().tell(demand(DemandMode.TYPING));
        chat.type("a");
        chat.type("ab");
        visitor.time.advance(2_000);
        chat.type("abc");
        visitor.time.advance(2_999);
        assertThat(visitor.peer().received).containsExactly(new ClientFrame.Typing(7, true));
        visitor.time.advance(1);
        assertThat(visitor.peer().received)
                .containsExactly(new ClientFrame.Typing(7, true), new ClientFrame.Typing(7, false));
    }

    @Test
    void typing_at_the_typing_level_sends_no_text_even_if_the_desk_asks_for_it() {
        allowed(PeekLevel.TYPING);
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("secret");
        visitor.time.advance(5_000);
        assertThat(visitor.peer().received).isEmpty();
    }

    @Test
    void typing_begins_anew_after_a_message() {
        allowed(PeekLevel.TYPING);
        visitor.peer().tell(demand(DemandMode.TYPING));
        chat.type("a");
        chat.send("a");
        visitor.peer().tell(Scene.ok("c2", 3));
        chat.type("b");
        assertThat(visitor.peer().all(ClientFrame.Typing.class))
                .containsExactly(new ClientFrame.Typing(7, true), new ClientFrame.Typing(7, true));
    }

    @Test
    void a_closed_chat_takes_no_typing() {
        allowed(PeekLevel.FULL);
        visitor.peer().tell(demand(DemandMode.DRAFT));
        visitor.peer().tell(event(3, Scene.ended()));
        chat.type("secret");
        visitor.time.advance(1_000);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void ending_the_chat_or_closing_the_client_stops_the_draft_at_once() {
        allowed(PeekLevel.FULL);
        visitor.peer().slow = true;
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("secret");
        chat.end();
        visitor.peer().drain();
        assertThat(drafts()).isEmpty();
        visitor.client.close();
        chat.type("secret too");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void in_a_chat_that_could_not_be_ended_nothing_that_was_typed_was_seen_any_more() {
        allowed(PeekLevel.FULL);
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("bye");
        chat.end();
        chat.type("one thing");
        visitor.time.advance(1_000);
        assertThat(atTheDesk()).as("not answered yet").isEqualTo("bye");
        visitor.peer()
                .tell(new ServerFrame.Refused(Scene.id("c2"), CHAT, Refusal.of(ErrorCode.RATE_LIMITED, "slower")));
        chat.type("one thing more");
        visitor.time.advance(1_000);
        assertThat(atTheDesk()).isEqualTo("one thing more");
    }

    @Test
    void on_a_link_that_does_not_acknowledge_one_frame_is_under_way_and_the_rest_waits() {
        visitor.peer().acknowledges = false;
        allowed(PeekLevel.FULL);
        visitor.peer().tell(demand(DemandMode.DRAFT));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            chat.type(text.append('x').toString());
            visitor.time.advance(200);
        }
        int before = drafts().size();
        assertThat(before).isLessThan(5);
        visitor.peer().tell(new ServerFrame.DraftAck(7, drafts().get(0).update().seq()));
        visitor.time.advance(200);
        assertThat(drafts()).hasSize(before + 1);
        assertThat(atTheDesk()).hasSize(20);
    }

    @Test
    void a_frame_that_crossed_an_erasure_is_not_left_behind_when_the_field_is_emptied() {
        allowed(PeekLevel.FULL);
        visitor.peer().tell(demand(DemandMode.DRAFT));
        chat.type("crossing");
        visitor.peer().tell(new ServerFrame.DraftErased(CHAT, EraseReason.TIMEOUT));
        visitor.time.advance(1_000);
        chat.type("");
        visitor.time.advance(1_000);
        assertThat(atTheDesk()).isEmpty();
    }
}
