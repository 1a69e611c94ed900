package dev.peekwire.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ViewerCursorPropertiesTest {
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

    @Provide
    Arbitrary<List<Samples.Step>> steps() {
        return Samples.steps(8, 30);
    }
}
