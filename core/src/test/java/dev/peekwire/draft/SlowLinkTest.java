package dev.peekwire.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowLinkTest {
    private static final long MS = 1_000_000;
    private static final String LONG = "a text long enough for edits to pay";

    private final DraftSender sender = new DraftSender();
    private long now = -100 * MS;
    private int typed;

    @Test
    void a_starting_snapshot_and_every_eighth_frame_ask() {
        sender.demand(true);
        List<Long> asking = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            DraftUpdate update = type();
            if (update.ack()) {
                asking.add(update.seq());
                sender.acknowledged(update.seq(), now + 20 * MS);
            }
            pass(200);
        }
        assertThat(asking).containsExactly(1L, 9L, 17L, 25L);
    }

    @Test
    void an_acknowledgement_outstanding_for_two_windows_stops_the_frames() {
        sender.demand(true);
        type();
        pass(200);
        assertThat(type()).isNotNull();
        pass(200);
        assertThat(type()).as("two windows, not longer").isNotNull();
        assertThat(sender.slow()).isFalse();
        pass(200);
        assertThat(type()).isNull();
        assertThat(sender.slow()).isTrue();
        pass(2000);
        assertThat(type()).isNull();
    }

    @Test
    void what_was_typed_meanwhile_goes_as_one_frame_when_it_comes() {
        DraftUpdate frame = slow();
        String before = text();
        pass(200);
        assertThat(type()).isNull();
        pass(200);
        assertThat(type()).isNull();
        sender.acknowledged(frame.seq(), now);
        DraftUpdate.Edit edit = (DraftUpdate.Edit) sender.poll(now);
        assertThat(edit.edit()).isEqualTo(new TextEdit(before.length() - 1, 0, "xxx"));
        assertThat(edit.ack()).isTrue();
    }

    @Test
    void in_slow_mode_one_frame_is_on_its_way_at_most() {
        DraftUpdate frame = slow();
        for (int i = 0; i < 10; i++) {
            pass(300);
            sender.acknowledged(frame.seq(), now);
            frame = type();
            assertThat(frame.ack()).isTrue();
            pass(250);
            assertThat(type()).isNull();
        }
        assertThat(sender.slow()).isTrue();
    }

    @Test
    void an_acknowledgement_within_a_window_ends_slow_mode() {
        DraftUpdate frame = slow();
        sender.acknowledged(frame.seq(), now);
        frame = type();
        pass(200);
        sender.acknowledged(frame.seq(), now);
        assertThat(sender.slow()).isFalse();
        assertThat(type().ack()).isFalse();
        pass(200);
        assertThat(type().ack()).isFalse();
    }

    @Test
    void an_acknowledgement_that_comes_late_proves_the_link_slow_even_if_nobody_typed() {
        sender.demand(true);
        DraftUpdate frame = type();
        pass(401);
        sender.acknowledged(frame.seq(), now);
        assertThat(sender.slow()).isTrue();
    }

    @Test
    void an_acknowledgement_after_exactly_two_windows_is_in_time() {
        sender.demand(true);
        DraftUpdate frame = type();
        pass(400);
        sender.acknowledged(frame.seq(), now);
        assertThat(sender.slow()).isFalse();
    }

    @Test
    void an_acknowledgement_of_nothing_says_nothing_about_the_link() {
        sender.acknowledged(0, 60_000 * MS);
        assertThat(sender.slow()).isFalse();
    }

    @Test
    void the_next_poll_counts_an_acknowledgement_that_will_be_overdue_by_then() {
        sender.demand(true);
        type();
        pass(201);
        assertThat(type()).isNotNull();
        pass(9);
        assertThat(type()).isNull();
        assertThat(sender.slow()).isFalse();
        assertThat(sender.nanosUntilPoll(now)).isEqualTo(DraftLink.PATIENCE_NANOS - 210 * MS);
    }

    @Test
    void acknowledgements_of_other_frames_are_ignored() {
        DraftUpdate frame = slow();
        sender.acknowledged(0, now);
        sender.acknowledged(frame.seq() - 1, now);
        sender.acknowledged(frame.seq() + 1, now);
        sender.acknowledged(Long.MAX_VALUE, now);
        assertThat(type()).isNull();
        sender.acknowledged(frame.seq(), now);
        sender.acknowledged(frame.seq(), now);
        assertThat(type()).isNotNull();
    }

    @Test
    void a_resync_stands_for_the_acknowledgement() {
        slow();
        sender.resync();
        DraftUpdate frame = sender.poll(now);
        assertThat(frame).isInstanceOf(DraftUpdate.Snapshot.class);
        assertThat(frame.ack()).isTrue();
        pass(200);
        assertThat(type()).isNull();
    }

    @Test
    void a_message_does_not_jump_the_queue_of_a_slow_link() {
        DraftUpdate frame = slow();
        sender.clear();
        sender.text("next");
        pass(200);
        assertThat(sender.poll(now)).isNull();
        sender.acknowledged(frame.seq(), now);
        assertThat(sender.poll(now)).isInstanceOf(DraftUpdate.Snapshot.class);
    }

    @Test
    void a_lost_acknowledgement_does_not_silence_the_sender_for_ever() {
        long stopped = now;
        slow();
        assertThat(type()).isNull();
        long wait = sender.nanosUntilPoll(now);
        assertThat(now + wait - stopped).isEqualTo(DraftLink.PATIENCE_NANOS);
        now += wait - 1;
        assertThat(sender.poll(now)).isNull();
        now += 1;
        DraftUpdate frame = sender.poll(now);
        assertThat(frame).isInstanceOf(DraftUpdate.Snapshot.class);
        assertThat(frame.ack()).isTrue();
    }

    @Test
    void without_demand_no_acknowledgement_is_waited_for() {
        slow();
        sender.demand(false);
        sender.demand(true);
        assertThat(sender.poll(now)).isInstanceOf(DraftUpdate.Snapshot.class);
    }

    /** Returns the unacknowledged frame. */
    private DraftUpdate slow() {
        sender.demand(true);
        DraftUpdate frame = type();
        pass(401);
        assertThat(type()).isNull();
        return frame;
    }

    private DraftUpdate type() {
        typed++;
        sender.text(text());
        return sender.poll(now);
    }

    private String text() {
        return LONG + "x".repeat(typed);
    }

    private void pass(long millis) {
        now += millis * MS;
    }
}
