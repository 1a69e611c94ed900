package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rule 2: what was appended is read back. */
abstract class EventRules extends StoreFixture {
    @Test
    void rule_2_events_are_numbered_from_1_without_gaps() {
        given(ask(CHAT, 0).of(Samples.started(VISITOR), Samples.message("a")));
        given(ask(CHAT, 2).of(Samples.message("b")));
        given(ask(CHAT, 3).of(Samples.message("c"), Samples.message("d"), Samples.message("e")));
        assertThat(versions(CHAT)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void rule_2_an_append_tells_the_version_after_its_last_event() {
        assertThat(store.append(ask(CHAT, 0).of(Samples.started(VISITOR), Samples.message("a"))))
                .isEqualTo(new AppendResult.Appended(2));
        assertThat(store.append(ask(CHAT, 2).of(Samples.message("b")))).isEqualTo(new AppendResult.Appended(3));
    }

    @Test
    void rule_2_events_are_read_in_the_order_appended_even_if_the_clock_went_back() {
        given(ask(CHAT, 0).at(Ask.AT).of(Samples.started(VISITOR)));
        given(ask(CHAT, 1).at(Ask.AT.minusSeconds(5)).of(Samples.message("a")));
        given(ask(CHAT, 2).at(Ask.AT.minusSeconds(9)).of(Samples.message("b")));
        assertThat(events(CHAT)).containsExactly(Samples.started(VISITOR), Samples.message("a"), Samples.message("b"));
    }

    @Test
    void rule_2_every_type_of_event_comes_back_unchanged() {
        List<ChatEvent> events = Samples.ordinary(VISITOR, AGENT, COLLEAGUE);
        given(ask(CHAT, 0).of(events));
        assertThat(events(CHAT)).isEqualTo(events);
    }

    @Test
    void rule_2_every_reason_of_closing_comes_back() {
        for (CloseReason reason : CloseReason.values()) {
            given(ask(CHAT, 0).of(Samples.started(VISITOR), new ChatEvent.Closed(reason)));
            assertThat(events(CHAT)).endsWith(new ChatEvent.Closed(reason));
            desk = newDesk();
        }
    }

    @Test
    void rule_2_text_in_any_script_comes_back_unchanged() {
        given(ask(CHAT, 0).of(Samples.started(VISITOR), Samples.message(Samples.SCRIPTS)));
        assertThat(events(CHAT)).endsWith(Samples.message(Samples.SCRIPTS));
    }

    @Test
    void rule_2_the_longest_texts_and_ids_come_back_unchanged() {
        List<ChatEvent> events = Samples.longest(VISITOR, "x");
        given(ask(CHAT, 0).of(events));
        assertThat(events(CHAT)).isEqualTo(events);
    }

    @Test
    void rule_2_the_longest_texts_in_emoji_come_back_unchanged() {
        List<ChatEvent> events = Samples.longest(VISITOR, "\uD83D\uDE00");
        given(ask(CHAT, 0).of(events));
        assertThat(events(CHAT)).isEqualTo(events);
    }

    @Test
    void rule_2_chat_time_actor_and_command_come_back_with_the_event() {
        given(ask(CHAT, 0)
                .command(COMMAND)
                .at(Ask.AT.plusMillis(7))
                .by(Actor.visitor(VISITOR))
                .of(Samples.started(VISITOR)));
        given(ask(CHAT, 1).at(Ask.AT.plusMillis(1_008)).of(Samples.message("a")));
        assertThat(read(CHAT))
                .containsExactly(
                        new RecordedEvent(
                                CHAT,
                                1,
                                Ask.AT.plusMillis(7),
                                Actor.visitor(VISITOR),
                                COMMAND,
                                Samples.started(VISITOR)),
                        new RecordedEvent(CHAT, 2, Ask.AT.plusMillis(1_008), Actor.DESK, null, Samples.message("a")));
    }

    @Test
    void rule_2_seals_come_back_with_their_events_and_events_without_come_back_without() {
        AppendRequest sealed = ask(CHAT, 0).sealed().of(Samples.started(VISITOR), Samples.message("a"));
        given(sealed);
        given(ask(CHAT, 2).of(Samples.message("b")));
        AppendRequest again = ask(CHAT, 3).sealed().of(Samples.message("c"));
        given(again);
        assertThat(read(CHAT))
                .extracting(RecordedEvent::seal)
                .containsExactly(
                        sealed.seals().get(0),
                        sealed.seals().get(1),
                        null,
                        again.seals().get(0));
    }

    @Test
    void rule_2_a_read_begins_after_the_version_given() {
        givenTen();
        assertThat(store.read(desk, CHAT, 7, ALL))
                .extracting(RecordedEvent::version)
                .containsExactly(8L, 9L, 10L);
        assertThat(store.read(desk, CHAT, 10, ALL)).isEmpty();
        assertThat(store.read(desk, CHAT, Long.MAX_VALUE, ALL)).isEmpty();
    }

    @Test
    void rule_2_a_read_ends_at_the_limit() {
        givenTen();
        assertThat(store.read(desk, CHAT, 0, 4))
                .extracting(RecordedEvent::version)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(store.read(desk, CHAT, 0, Integer.MAX_VALUE)).hasSize(10);
    }

    @Test
    void rule_2_pages_join_without_gap_or_overlap() {
        givenTen();
        List<Long> joined = new ArrayList<>();
        for (long after = 0; after < 10; after += 3) {
            store.read(desk, CHAT, after, 3).forEach(event -> joined.add(event.version()));
        }
        assertThat(joined).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void rule_2_a_read_after_less_than_0_or_of_less_than_1_is_refused() {
        givenChat(CHAT);
        assertThatIllegalArgumentException().isThrownBy(() -> store.read(desk, CHAT, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> store.read(desk, CHAT, 0, 0));
    }

    @Test
    void rule_2_an_unknown_chat_reads_empty() {
        givenChat(OTHER);
        assertThat(read(CHAT)).isEmpty();
    }

    private void givenTen() {
        given(ask(CHAT, 0).of(Samples.started(VISITOR)));
        given(ask(CHAT, 1)
                .of(IntStream.range(0, 9).mapToObj(i -> Samples.message("" + i)).toList()));
    }
}
