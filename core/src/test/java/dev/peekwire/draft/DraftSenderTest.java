package dev.peekwire.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DraftSenderTest {
    private static final long MS = 1_000_000;
    private static final String LONG = "a text long enough for edits to pay";

    /** Wraps around while the tests run. */
    private long now = Long.MAX_VALUE - 250 * MS;

    private final DraftSender sender = new DraftSender();

    @Test
    void without_demand_nothing_is_sent() {
        sender.text("hello");
        assertThat(poll()).isNull();
        assertThat(sender.nanosUntilPoll(now)).isEqualTo(Long.MAX_VALUE);
        sender.resync();
        assertThat(poll()).isNull();
    }

    @Test
    void demand_starts_with_a_snapshot_at_once() {
        sender.text("hello");
        sender.demand(true);
        assertThat(sender.nanosUntilPoll(now)).isZero();
        assertThat(poll()).isEqualTo(new DraftUpdate.Snapshot(1, "hello", DraftText.check("hello"), true));
        assertThat(poll()).isNull();
    }

    @Test
    void demand_for_an_empty_field_sends_nothing_until_something_is_typed() {
        sender.demand(true);
        assertThat(poll()).isNull();
        assertThat(sender.nanosUntilPoll(now)).isEqualTo(Long.MAX_VALUE);
        sender.text("h");
        assertThat(snapshot().text()).isEqualTo("h");
    }

    @Test
    void the_end_of_demand_silences_and_its_return_starts_afresh() {
        started(LONG);
        sender.text(LONG + "!");
        sender.demand(false);
        pass(1000);
        assertThat(poll()).isNull();
        sender.demand(true);
        assertThat(snapshot().text()).isEqualTo(LONG + "!");
    }

    @Test
    void what_crossed_the_end_of_demand_does_not_stay_when_the_field_was_emptied_meanwhile() {
        started(LONG);
        sender.demand(false);
        sender.text("");
        pass(1000);
        sender.demand(true);
        assertThat(snapshot().text()).isEmpty();
        assertThat(poll()).isNull();
    }

    @Test
    void the_first_edit_after_a_pause_goes_at_once_and_the_next_waits_for_the_window() {
        started(LONG);
        pass(5000);
        sender.text(LONG + "!");
        assertThat(sender.nanosUntilPoll(now)).isZero();
        assertThat(edit().edit()).isEqualTo(new TextEdit(LONG.length(), 0, "!"));
        pass(10);
        sender.text(LONG + "!?");
        assertThat(poll()).isNull();
        assertThat(sender.nanosUntilPoll(now)).isEqualTo(190 * MS);
        pass(189);
        assertThat(poll()).isNull();
        pass(1);
        assertThat(edit().edit()).isEqualTo(new TextEdit(LONG.length() + 1, 0, "?"));
    }

    @Test
    void no_pause_is_waited_for() {
        started(LONG);
        int frames = 0;
        for (int i = 1; i <= 100; i++) {
            pass(50);
            sender.text(LONG + "x".repeat(i));
            DraftUpdate update = poll();
            frames += update == null ? 0 : 1;
            acknowledge(update);
        }
        assertThat(frames).isEqualTo(25);
    }

    @Test
    void what_is_typed_and_taken_back_within_a_window_is_not_sent() {
        started(LONG);
        pass(10);
        sender.text(LONG + "oops");
        assertThat(poll()).isNull();
        sender.text(LONG);
        pass(200);
        assertThat(poll()).isNull();
        assertThat(sender.nanosUntilPoll(now)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void numbers_rise_by_one_snapshots_included() {
        started(LONG);
        pass(200);
        sender.text(LONG + "!");
        assertThat(edit().seq()).isEqualTo(2);
        sender.resync();
        assertThat(snapshot().seq()).isEqualTo(3);
    }

    @Test
    void a_snapshot_goes_when_an_edit_would_not_be_smaller() {
        started(LONG);
        pass(200);
        sender.text("quite another text, of some length");
        assertThat(snapshot().text()).isEqualTo("quite another text, of some length");
        pass(200);
        sender.text("");
        DraftUpdate.Snapshot last = snapshot();
        assertThat(last.text()).isEmpty();
        assertThat(last.ack())
                .as("only a snapshot that starts afresh has to ask")
                .isFalse();
    }

    @Test
    void the_two_counts_of_an_edit_weigh_as_much_as_eight_code_points() {
        started("1234567");
        pass(200);
        sender.text("12345678");
        assertThat(poll()).isInstanceOf(DraftUpdate.Snapshot.class);
        pass(200);
        sender.text("123456789");
        assertThat(poll()).isInstanceOf(DraftUpdate.Edit.class);
    }

    @Test
    void a_resync_is_answered_within_the_window_but_once_a_window() {
        started(LONG);
        pass(10);
        sender.resync();
        assertThat(sender.nanosUntilPoll(now)).isZero();
        assertThat(snapshot().text()).isEqualTo(LONG);
        pass(10);
        sender.resync();
        assertThat(poll()).isNull();
        assertThat(sender.nanosUntilPoll(now)).isEqualTo(190 * MS);
        pass(190);
        assertThat(snapshot().text()).isEqualTo(LONG);
        assertThat(poll()).isNull();
    }

    @Test
    void a_resync_of_an_empty_field_is_answered_too() {
        started(LONG);
        sender.text("");
        sender.resync();
        assertThat(snapshot().text()).isEmpty();
    }

    @Test
    void after_a_message_the_next_frame_is_a_snapshot() {
        started(LONG);
        pass(200);
        sender.text(LONG + "!");
        sender.clear();
        assertThat(poll()).isNull();
        sender.text("next");
        assertThat(snapshot().text()).isEqualTo("next");
    }

    @Test
    void nothing_sent_is_kept_after_a_message_or_without_demand() throws ReflectiveOperationException {
        started(LONG);
        int[] cells = DraftTextTest.cells(sent());
        sender.clear();
        assertThat(cells).containsOnly(0);
        sender.text("next");
        pass(200);
        assertThat(snapshot().text()).isEqualTo("next");
        cells = DraftTextTest.cells(sent());
        sender.demand(false);
        assertThat(cells).containsOnly(0);
        assertThat(DraftTextTest.cells(sent())).isEmpty();
    }

    @Test
    void beyond_the_limit_nothing_is_sent_until_the_text_is_shorter() {
        DraftSender small = new DraftSender(5);
        small.demand(true);
        small.text("😀😀😀😀😀");
        assertThat(small.overLimit()).isFalse();
        assertThat(small.poll(now)).isNotNull();
        small.text("😀😀😀😀😀😀");
        small.resync();
        pass(200);
        assertThat(small.overLimit()).isTrue();
        assertThat(small.poll(now)).isNull();
        assertThat(small.nanosUntilPoll(now)).isEqualTo(Long.MAX_VALUE);
        small.text("😀😀");
        assertThat(small.overLimit()).isFalse();
        assertThat(small.poll(now)).isInstanceOf(DraftUpdate.Snapshot.class);
        assertThatThrownBy(() -> new DraftSender(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_smallest_limit_is_one() {
        DraftSender smallest = new DraftSender(1);
        smallest.text("😀");
        assertThat(smallest.overLimit()).isFalse();
        smallest.text("ab");
        assertThat(smallest.overLimit()).isTrue();
    }

    @Test
    void the_default_limit_is_4000_code_points() {
        sender.text("x".repeat(4000));
        assertThat(sender.overLimit()).isFalse();
        sender.text("x".repeat(4001));
        assertThat(sender.overLimit()).isTrue();
        sender.clear();
        assertThat(sender.overLimit()).isFalse();
    }

    @Test
    void a_stretched_window_holds_from_the_next_frame_on() {
        started(LONG);
        sender.pacing(new DraftPacing(Duration.ofSeconds(1)));
        sender.text(LONG + "!");
        pass(999);
        assertThat(poll()).isNull();
        pass(1);
        assertThat(poll()).isNotNull();
    }

    @Test
    void lone_surrogates_are_sent_as_replacement_characters() {
        started("\uD83D and so on");
        sender.text("\uFFFD and so on");
        pass(200);
        assertThat(poll()).isNull();
    }

    @Test
    void to_string_hides_the_text() {
        started("secret");
        assertThat(sender).hasToString("DraftSender[seq=1, demanded=true, slow=false]");
    }

    private void started(String text) {
        sender.demand(true);
        sender.text(text);
        acknowledge(poll());
    }

    private DraftText sent() throws ReflectiveOperationException {
        var field = DraftSender.class.getDeclaredField("sent");
        field.setAccessible(true);
        return (DraftText) field.get(sender);
    }

    private void acknowledge(DraftUpdate update) {
        if (update != null && update.ack()) {
            sender.acknowledged(update.seq(), now);
        }
    }

    private DraftUpdate poll() {
        return sender.poll(now);
    }

    private DraftUpdate.Snapshot snapshot() {
        return (DraftUpdate.Snapshot) poll();
    }

    private DraftUpdate.Edit edit() {
        return (DraftUpdate.Edit) poll();
    }

    private void pass(long millis) {
        now += millis * MS;
    }
}
