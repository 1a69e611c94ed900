package dev.peekwire.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.ServerFrame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final ChatId CHAT = new ChatId("chat");

    private final Feed feed = new Feed(CHAT, 0);
    private final List<Long> told = new ArrayList<>();

    private static ServerFrame.Event event(long version) {
        ChatEvent said = new ChatEvent.MessagePosted("x", MessageOrigin.VISITOR);
        return new ServerFrame.Event(
                version - 1, new RecordedEvent(CHAT, version, Instant.EPOCH, Actor.DESK, null, said));
    }

    private void accept(long version) {
        feed.accept(event(version)).forEach(e -> told.add(e.version()));
    }

    private void synced(long version) {
        feed.synced(version).forEach(e -> told.add(e.version()));
    }

    @Test
    void a_gap_is_found_once_until_it_is_answered() {
        accept(2);
        assertThat(feed.gapFound()).isTrue();
        assertThat(feed.gapFound()).isFalse();
        synced(0);
        assertThat(feed.gapFound()).isTrue();
    }

    @Test
    void while_catching_up_nothing_is_a_gap() {
        feed.resumed();
        accept(3);
        assertThat(feed.gapFound()).isFalse();
        synced(3);
        assertThat(told).containsExactly(3L);
        assertThat(feed.cursor().version()).isEqualTo(3);
    }

    @Test
    void more_than_it_can_hold_is_fetched_again() {
        LongStream.rangeClosed(2, 1_500).forEach(this::accept);
        assertThat(feed.gapFound()).isTrue();
        LongStream.rangeClosed(1, 1_500).forEach(this::accept);
        synced(1_500);
        assertThat(told).hasSize(1_500).isSorted().doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Long>> arrivals() {
        return Arbitraries.longs().between(1, 12).list().ofMaxSize(60);
    }

    @Property(tries = 300)
    void whatever_comes_twice_late_or_early_is_told_once_in_order_without_a_hole(
            @ForAll("arrivals") List<Long> arrivals) {
        FeedTest afresh = new FeedTest();
        afresh.tell(arrivals);
        int highest = arrivals.stream().mapToInt(Long::intValue).max().orElse(0);
        assertThat(afresh.told)
                .isEqualTo(LongStream.rangeClosed(1, highest).boxed().toList());
    }

    private void tell(List<Long> arrivals) {
        for (long version : arrivals) {
            accept(version);
            if (feed.gapFound()) {
                LongStream.rangeClosed(feed.cursor().version() + 1, version).forEach(this::accept);
                synced(version);
            }
        }
    }
}
