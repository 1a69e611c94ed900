package dev.peekwire.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.spi.ClosedChat;
import dev.peekwire.spi.ClosedChats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rule 38: the closed chats of a stretch of time. */
abstract class ClosedRules extends WaitingRules {
    @Test
    void rule_38_closed_chats_come_last_closed_first_and_then_by_their_ids_from_the_end() {
        givenClosed("b", 0, 5);
        givenClosed("z", 4, 6);
        givenClosed("a", 1, 5);
        givenClosed("B", 3, 5);
        givenClosed("y", 2, 9);
        assertThat(ids(closed(0, 60, null, ALL))).containsExactly("y", "z", "b", "a", "B");
    }

    @Test
    void rule_38_a_chat_is_there_that_was_started_before_the_end_and_closed_at_the_beginning_or_later() {
        givenClosed("before", 0, 9);
        givenClosed("until-the-first-moment", 1, 10);
        givenClosed("throughout", 2, 25);
        givenClosed("within", 12, 15);
        givenClosed("from-the-last-moment", 20, 22);
        givenClosed("after", 23, 24);
        assertThat(ids(closed(10, 20, null, ALL))).containsExactly("throughout", "within", "until-the-first-moment");
    }

    @Test
    void rule_38_open_chats_and_unknown_ones_are_not_there() {
        givenAssignedChat(CHAT);
        assertThat(closed(0, 60, null, ALL)).isEmpty();
        given(ask(CHAT, 2).of(Samples.message("bye"), Samples.closed()));
        assertThat(closed(0, 60, null, ALL)).containsExactly(new ClosedChat(CHAT, Ask.AT, 4));
    }

    @Test
    void rule_38_each_comes_with_its_close_and_the_version_of_its_last_event() {
        givenClosed("a", 1, 5);
        ChatId busy = new ChatId("busy");
        given(ask(busy, 0).at(at(2)).of(Samples.started(VISITOR), Samples.assigned(AGENT), Samples.message("hello")));
        given(ask(busy, 3).at(at(7)).of(Samples.message("bye"), Samples.closed()));
        assertThat(closed(0, 60, null, ALL))
                .containsExactly(new ClosedChat(busy, at(7), 5), new ClosedChat(new ChatId("a"), at(5), 2));
    }

    @Test
    void rule_38_pages_together_have_each_chat_once() {
        for (int i = 0; i < 12; i++) {
            givenClosed("c" + i, 0, 1 + i / 4);
        }
        givenClosed("not-yet", 30, 40);
        List<String> all = ids(closed(0, 30, null, ALL));
        assertThat(all).hasSize(12).doesNotHaveDuplicates();
        for (int size : new int[] {1, 3, 4, 5, 12}) {
            assertThat(pages(size)).isEqualTo(all);
        }
    }

    private List<String> pages(int size) {
        List<String> all = new ArrayList<>();
        ClosedChat last = null;
        List<ClosedChat> page;
        do {
            page = closed(0, 30, last, size);
            all.addAll(ids(page));
            last = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (page.size() == size);
        return all;
    }

    @Test
    void rule_38_what_is_closed_between_two_pages_does_not_move_the_second() {
        IntStream.range(0, 4).forEach(i -> givenClosed("c" + i, 0, 1 + i));
        List<ClosedChat> first = closed(0, 60, null, 2);
        givenClosed("late", 0, 50);
        List<ClosedChat> second = closed(0, 60, first.get(1), 2);
        assertThat(ids(Stream.concat(first.stream(), second.stream()).toList()))
                .containsExactly("c3", "c2", "c1", "c0");
    }

    @Test
    void rule_38_a_page_goes_on_after_a_chat_that_is_gone() {
        IntStream.range(0, 3).forEach(i -> givenClosed("c" + i, 0, 1 + i));
        ClosedChat gone = new ClosedChat(new ChatId("c1.gone"), at(2), 2);
        assertThat(ids(closed(0, 60, gone, ALL))).containsExactly("c1", "c0");
    }

    private void givenClosed(String chat, int started, int closed) {
        ChatId id = new ChatId(chat);
        given(ask(id, 0).at(at(started)).of(Samples.started(VISITOR)));
        given(ask(id, 1).at(at(closed)).of(Samples.closed()));
    }

    private List<ClosedChat> closed(int from, int to, @Nullable ClosedChat before, int limit) {
        return store.closed(new ClosedChats(desk, at(from), at(to), before, limit));
    }

    private static List<String> ids(List<ClosedChat> chats) {
        return chats.stream().map(one -> one.chat().value()).toList();
    }

    private static Instant at(int second) {
        return Ask.AT.plusSeconds(second);
    }
}
