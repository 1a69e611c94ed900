package dev.peekwire.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ViewerCursorTest {
    private final DraftText text = Samples.draft("hello world");
    private final ViewerCursor cursor = new ViewerCursor();

    @Test
    void a_new_viewer_is_due_a_snapshot() {
        assertThat(cursor.snapshotDue()).isTrue();
        assertThat(cursor.dirty()).isTrue();
        text.mask(0, 2, true);
        assertThat(cursor.difference(text)).isEqualTo(new TextEdit(0, 0, "••llo world"));
        assertThat(cursor.snapshotDue()).isFalse();
        assertThat(cursor.dirty()).isFalse();
        assertThat(cursor.difference(text).isEmpty()).isTrue();
    }

    @Test
    void a_viewer_catches_up_with_several_changes_in_one_step() {
        cursor.difference(text);
        edit(new TextEdit(5, 0, ","));
        edit(new TextEdit(7, 1, "W"));
        assertThat(cursor.difference(text)).isEqualTo(new TextEdit(5, 2, ", W"));
    }

    @Test
    void what_is_masked_now_is_masked_in_the_next_step() {
        cursor.difference(text);
        text.mask(6, 11, true);
        cursor.note(TextChange.range(6, 11, 11));
        assertThat(cursor.difference(text)).isEqualTo(new TextEdit(6, 5, "•••••"));
    }

    @Test
    void a_reset_makes_a_snapshot_due() {
        cursor.difference(text);
        cursor.reset();
        assertThat(cursor.snapshotDue()).isTrue();
        edit(new TextEdit(0, 11, "bye"));
        assertThat(cursor.difference(text)).isEqualTo(new TextEdit(0, 0, "bye"));
    }

    @Test
    void a_change_that_was_not_noted_is_found_by_the_length() {
        cursor.difference(text);
        text.apply(new TextEdit(0, 0, "x"));
        assertThatThrownBy(() -> cursor.difference(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cursor.note(TextChange.none(12))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void viewers_that_are_behind_alike_are_level() {
        ViewerCursor other = new ViewerCursor();
        assertThat(cursor.level(other)).isTrue();
        cursor.difference(text);
        assertThat(cursor.level(other)).isFalse();
        other.difference(text);
        cursor.note(TextChange.range(1, 2, 11));
        assertThat(cursor.level(other)).isFalse();
        other.note(TextChange.range(1, 2, 11));
        assertThat(cursor.level(other)).isTrue();
        other.note(TextChange.range(1, 3, 11));
        assertThat(cursor.level(other)).isFalse();
    }

    private void edit(TextEdit edit) {
        cursor.note(TextChange.of(edit, text.length()));
        text.apply(edit);
    }
}
