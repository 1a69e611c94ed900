package dev.peekwire.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A draft against the simplest thing that could be right: a list of code points with flags. */
class DraftTextPropertiesTest {
    private record Cell(int codePoint, boolean masked) {}

    @Property(tries = 10_000)
    void a_draft_is_a_list_of_code_points_with_flags(@ForAll("steps") List<Samples.Step> steps) throws Exception {
        DraftText draft = new DraftText();
        List<Cell> model = new ArrayList<>();
        for (Samples.Step step : steps) {
            take(step, draft, model);
            same(draft, model);
        }
    }

    @Property(tries = 10_000)
    void the_running_checks_equal_the_direct_ones(@ForAll("steps") List<Samples.Step> steps) {
        DraftText draft = new DraftText();
        for (Samples.Step step : steps) {
            take(step, draft, new ArrayList<>(model(draft)));
            assertThat(draft.check()).isEqualTo(DraftText.check(draft.text()));
            assertThat(draft.shownCheck()).isEqualTo(DraftText.check(draft.shown()));
        }
    }

    @Property(tries = 10_000)
    void outside_the_text_every_cell_is_zero(@ForAll("steps") List<Samples.Step> steps) throws Exception {
        DraftText draft = new DraftText();
        for (Samples.Step step : steps) {
            int[] before = DraftTextTest.cells(draft);
            take(step, draft, new ArrayList<>(model(draft)));
            int[] after = DraftTextTest.cells(draft);
            // U+0000 may be in the text, so zeros are counted, not looked for.
            long zeros = Arrays.stream(after).filter(cell -> cell == 0).count();
            long typedZeros = draft.text().chars().filter(c -> c == 0).count() - maskedZeros(draft);
            assertThat(zeros).isEqualTo(after.length - draft.length() + typedZeros);
            if (before != after) {
                assertThat(Arrays.stream(before).allMatch(cell -> cell == 0)).isTrue();
            }
        }
        int[] last = DraftTextTest.cells(draft);
        draft.wipe();
        assertThat(Arrays.stream(last).allMatch(cell -> cell == 0)).isTrue();
        assertThat(DraftTextTest.cells(draft)).isEmpty();
    }

    private static long maskedZeros(DraftText draft) {
        long count = 0;
        for (int i = 0; i < draft.length(); i++) {
            count += draft.masked(i) && draft.codePointAt(i) == 0 ? 1 : 0;
        }
        return count;
    }

    private static void take(Samples.Step step, DraftText draft, List<Cell> model) {
        switch (step.kind()) {
            case 0, 1, 2, 3 -> edit(Samples.edit(step, model.size()), draft, model);
            case 4, 5 -> mask(step, draft, model);
            case 6 -> {
                draft.replace(step.text());
                model.clear();
                model.addAll(revealed(WellFormed.of(step.text())));
            }
            default -> {
                draft.wipe();
                model.clear();
            }
        }
    }

    private static void edit(TextEdit edit, DraftText draft, List<Cell> model) {
        draft.apply(edit);
        model.subList(edit.at(), edit.at() + edit.erase()).clear();
        model.addAll(edit.at(), revealed(edit.insert()));
    }

    private static void mask(Samples.Step step, DraftText draft, List<Cell> model) {
        int from = step.a() % (model.size() + 1);
        int to = from + step.b() % (model.size() - from + 1);
        boolean masked = step.kind() == 4;
        draft.mask(from, to, masked);
        for (int i = from; i < to; i++) {
            model.set(i, new Cell(model.get(i).codePoint(), masked));
        }
    }

    private static List<Cell> revealed(String text) {
        return text.codePoints().mapToObj(c -> new Cell(c, false)).toList();
    }

    private static List<Cell> model(DraftText draft) {
        List<Cell> model = new ArrayList<>();
        for (int i = 0; i < draft.length(); i++) {
            model.add(new Cell(draft.codePointAt(i), draft.masked(i)));
        }
        return model;
    }

    private static void same(DraftText draft, List<Cell> model) {
        StringBuilder text = new StringBuilder();
        StringBuilder shown = new StringBuilder();
        for (Cell cell : model) {
            text.appendCodePoint(cell.codePoint());
            shown.appendCodePoint(cell.masked() ? DraftText.BULLET : cell.codePoint());
        }
        assertThat(draft.text()).isEqualTo(text.toString());
        assertThat(draft.shown()).isEqualTo(shown.toString());
        assertThat(model(draft)).isEqualTo(model);
    }

    @Provide
    Arbitrary<List<Samples.Step>> steps() {
        return Samples.steps(8, 30);
    }
}
