package dev.peekwire.draft;

import static dev.peekwire.draft.DraftReceiver.Outcome.APPLIED;
import static dev.peekwire.draft.DraftReceiver.Outcome.RESYNC;
import static dev.peekwire.draft.DraftReceiver.Outcome.STALE;
import static dev.peekwire.draft.DraftReceiver.Outcome.TOO_LONG;
import static dev.peekwire.draft.DraftReceiver.Outcome.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DraftReceiverTest {
    private final DraftText draft = new DraftText();
    private final DraftReceiver receiver = new DraftReceiver(draft, 10);

    @Test
    void a_snapshot_and_its_edits_are_applied() {
        assertThat(receiver.synced()).isFalse();
        assertThat(snapshot(1, "hello")).isEqualTo(APPLIED);
        assertThat(edit(2, new TextEdit(5, 0, "!"), "hello!")).isEqualTo(APPLIED);
        assertThat(draft.text()).isEqualTo("hello!");
        assertThat(receiver.synced()).isTrue();
    }

    @Test
    void duplicates_and_older_frames_are_ignored() {
        snapshot(3, "hello");
        edit(4, new TextEdit(5, 0, "!"), "hello!");
        assertThat(edit(4, new TextEdit(5, 0, "!"), "hello!")).isEqualTo(STALE);
        assertThat(snapshot(3, "hello")).isEqualTo(STALE);
        assertThat(snapshot(2, "other")).isEqualTo(STALE);
        assertThat(draft.text()).isEqualTo("hello!");
        assertThat(receiver.synced()).isTrue();
    }

    @Test
    void an_edit_before_the_first_snapshot_asks_for_one() {
        assertThat(edit(1, new TextEdit(0, 0, "a"), "a")).isEqualTo(RESYNC);
        assertThat(draft.length()).isZero();
    }

    @Test
    void a_gap_asks_for_a_snapshot_and_applies_nothing() {
        snapshot(1, "hello");
        assertThat(edit(3, new TextEdit(5, 0, "!"), "hello!")).isEqualTo(RESYNC);
        assertThat(receiver.synced()).isFalse();
        assertThat(draft.text()).isEqualTo("hello");
        assertThat(edit(4, new TextEdit(5, 0, "?"), "hello?")).isEqualTo(WAITING);
        assertThat(edit(2, new TextEdit(5, 0, "?"), "hello?")).isEqualTo(WAITING);
        assertThat(snapshot(5, "hello!?")).isEqualTo(APPLIED);
        assertThat(edit(6, new TextEdit(0, 7, ""), "")).isEqualTo(APPLIED);
    }

    @Test
    void a_snapshot_is_applied_across_a_gap() {
        snapshot(1, "hello");
        assertThat(snapshot(7, "later")).isEqualTo(APPLIED);
        assertThat(draft.text()).isEqualTo("later");
    }

    @Test
    void a_mismatch_asks_for_a_snapshot() {
        snapshot(1, "hello");
        assertThat(edit(2, new TextEdit(4, 0, "!"), "hello!")).isEqualTo(RESYNC);
        assertThat(receiver.synced()).isFalse();
        assertThat(snapshot(3, "hello!")).isEqualTo(APPLIED);
        assertThat(receiver.synced()).isTrue();
    }

    @Test
    void a_snapshot_whose_check_is_wrong_is_not_applied() {
        snapshot(1, "hello");
        assertThat(receiver.receive(new DraftUpdate.Snapshot(2, "other", DraftText.check("othre"), false)))
                .isEqualTo(RESYNC);
        assertThat(draft.text()).isEqualTo("hello");
        assertThat(receiver.synced()).isFalse();
    }

    @Test
    void an_edit_out_of_bounds_asks_for_a_snapshot() {
        snapshot(1, "hello");
        assertThat(edit(2, new TextEdit(5, 1, ""), "hello")).isEqualTo(RESYNC);
        snapshot(3, "hello");
        assertThat(edit(4, new TextEdit(Integer.MAX_VALUE, Integer.MAX_VALUE, ""), ""))
                .isEqualTo(RESYNC);
        assertThat(draft.text()).isEqualTo("hello");
    }

    @Test
    void the_request_is_repeated_after_every_eight_frames_in_vain() {
        for (int round = 0; round < 3; round++) {
            assertThat(edit(1, new TextEdit(0, 0, "a"), "a")).isEqualTo(RESYNC);
            for (int i = 0; i < 8; i++) {
                assertThat(edit(1, new TextEdit(0, 0, "a"), "a")).isEqualTo(WAITING);
            }
        }
    }

    @Test
    void a_text_beyond_the_limit_is_wiped() throws ReflectiveOperationException {
        snapshot(1, "hello");
        int[] cells = DraftTextTest.cells(draft);
        assertThat(edit(2, new TextEdit(5, 0, " world"), "hello world")).isEqualTo(TOO_LONG);
        assertThat(cells).containsOnly(0);
        assertThat(draft.length()).isZero();
        assertThat(receiver.synced()).isFalse();
        assertThat(edit(3, new TextEdit(5, 6, ""), "hello")).isEqualTo(WAITING);
        assertThat(snapshot(4, "hello")).isEqualTo(APPLIED);
    }

    @Test
    void an_edit_up_to_the_limit_is_applied() {
        snapshot(1, "hello");
        assertThat(edit(2, new TextEdit(5, 0, "world"), "helloworld")).isEqualTo(APPLIED);
    }

    @Test
    void a_snapshot_beyond_the_limit_is_wiped_and_the_limit_counts_code_points() {
        assertThat(snapshot(1, "😀".repeat(10))).isEqualTo(APPLIED);
        assertThat(snapshot(2, "😀".repeat(11))).isEqualTo(TOO_LONG);
        assertThat(draft.length()).isZero();
        assertThat(snapshot(3, "😀".repeat(10))).isEqualTo(APPLIED);
        assertThat(edit(4, new TextEdit(0, 1, "ab"), "-")).isEqualTo(TOO_LONG);
    }

    @Test
    void a_reset_wipes_and_waits_for_a_snapshot_without_having_asked() {
        snapshot(5, "hello");
        receiver.reset();
        assertThat(draft.length()).isZero();
        assertThat(receiver.synced()).isFalse();
        assertThat(snapshot(5, "hello")).as("older than the reset").isEqualTo(STALE);
        assertThat(edit(6, new TextEdit(0, 0, "a"), "a")).isEqualTo(RESYNC);
        assertThat(snapshot(7, "a")).isEqualTo(APPLIED);
    }

    @Test
    void to_string_hides_the_text() {
        snapshot(1, "secret");
        assertThat(receiver).hasToString("DraftReceiver[last=1, synced=true]");
    }

    private DraftReceiver.Outcome snapshot(long seq, String text) {
        return receiver.receive(new DraftUpdate.Snapshot(seq, text, DraftText.check(text), false));
    }

    private DraftReceiver.Outcome edit(long seq, TextEdit edit, String result) {
        return receiver.receive(new DraftUpdate.Edit(seq, edit, DraftText.check(result), false));
    }
}
