package dev.peekwire.draft;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextEditPropertiesTest {
    @Property(tries = 20_000)
    void a_difference_applied_gives_the_new_text(@ForAll("pairs") Samples.Pair pair) {
        TextEdit edit = TextEdit.between(pair.first(), pair.second());
        DraftText draft = Samples.draft(pair.first());
        draft.apply(edit);
        assertThat(draft.text()).isEqualTo(WellFormed.of(pair.second()));
        assertThat(Samples.applied(WellFormed.of(pair.first()), edit)).isEqualTo(WellFormed.of(pair.second()));
    }

    @Property(tries = 20_000)
    void a_draft_and_its_string_differ_alike_wherever_the_gap_is(
            @ForAll("pairs") Samples.Pair pair, @ForAll int anywhere) {
        DraftText draft = Samples.draft(pair.first());
        draft.apply(new TextEdit(Math.floorMod(anywhere, draft.length() + 1), 0, ""));
        assertThat(TextEdit.between(draft, pair.second())).isEqualTo(TextEdit.between(pair.first(), pair.second()));
        assertThat(draft.text()).isEqualTo(WellFormed.of(pair.first()));
    }

    @Property(tries = 10_000)
    void a_difference_has_nothing_in_common_at_its_ends(@ForAll("pairs") Samples.Pair pair) {
        TextEdit edit = TextEdit.between(pair.first(), pair.second());
        if (edit.erase() > 0 && !edit.insert().isEmpty()) {
            int[] old = WellFormed.of(pair.first()).codePoints().toArray();
            assertThat(edit.insert().codePointAt(0)).isNotEqualTo(old[edit.at()]);
            assertThat(edit.insert().codePointBefore(edit.insert().length()))
                    .isNotEqualTo(old[edit.at() + edit.erase() - 1]);
        }
    }

    @Property(tries = 10_000)
    void there_and_back_is_the_old_text(@ForAll("pairs") Samples.Pair pair) {
        DraftText draft = Samples.draft(pair.first());
        draft.apply(TextEdit.between(draft, pair.second()));
        draft.apply(TextEdit.between(draft, pair.first()));
        assertThat(draft.text()).isEqualTo(WellFormed.of(pair.first()));
    }

    @Provide
    Arbitrary<Samples.Pair> pairs() {
        return Samples.pairs();
    }
}
