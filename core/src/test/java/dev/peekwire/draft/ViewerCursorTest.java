package dev.peekwire.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

    @Property(tries = 10_000)
    void every_viewer_served_at_any_moments_ends_with_what_is_shown(@ForAll("steps") List<Samples.Step> steps) {
        DraftText draft = new DraftText();
        List<Viewer> viewers = Stream.generate(Viewer::new).limit(3).toList();
        for (Samples.Step step : steps) {
            TextChange change = take(step, draft);
            for (int i = 0; i < viewers.size(); i++) {
                viewers.get(i).cursor.note(change);
                if ((step.b() >> i & 1) == 1) {
                    viewers.get(i).serve(draft);
                }
            }
            level(viewers, draft);
        }
        viewers.forEach(viewer -> viewer.serve(draft));
    }

    private static TextChange take(Samples.Step step, DraftText draft) {
        int old = draft.length();
        if (step.kind() < 4) {
            TextEdit edit = Samples.edit(step, old);
            draft.apply(edit);
            return TextChange.of(edit, old);
        }
        if (step.kind() == 4) {
            draft.replace(step.text());
            return TextChange.whole(old, draft.length());
        }
        int from = step.a() % (old + 1);
        int to = from + step.b() % (old - from + 1);
        draft.mask(from, to, step.kind() < 7);
        return TextChange.range(from, to, old);
    }

    /** Viewers said to be level are given the same edit. */
    private static void level(List<Viewer> viewers, DraftText draft) {
        Viewer first = viewers.get(0);
        Viewer second = viewers.get(1);
        if (first.cursor.level(second.cursor)) {
            assertThat(first.serve(draft)).isEqualTo(second.serve(draft));
        }
    }

    private static final class Viewer {
        final ViewerCursor cursor = new ViewerCursor();
        final DraftText holds = new DraftText();

        TextEdit serve(DraftText draft) {
            boolean clean = !cursor.dirty();
            TextEdit edit = cursor.difference(draft);
            assertThat(clean && !edit.isEmpty()).isFalse();
            holds.apply(edit);
            assertThat(holds.text()).isEqualTo(draft.shown());
            assertThat(holds.check()).isEqualTo(draft.shownCheck());
            return edit;
        }
    }

    private void edit(TextEdit edit) {
        cursor.note(TextChange.of(edit, text.length()));
        text.apply(edit);
    }

    @Provide
    Arbitrary<List<Samples.Step>> steps() {
        return Samples.steps(8, 30);
    }
}
