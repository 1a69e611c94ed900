package dev.peekwire.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTextTest {
    @Test
    void a_new_draft_is_empty() {
        DraftText draft = new DraftText();
        assertThat(draft.length()).isZero();
        assertThat(draft.text()).isEmpty();
        assertThat(draft.check()).isEqualTo(DraftText.check(""));
    }

    @Test
    void edits_count_code_points() {
        DraftText draft = Samples.draft("a😀b");
        draft.apply(new TextEdit(1, 1, "😁!"));
        assertThat(draft.text()).isEqualTo("a😁!b");
        assertThat(draft.length()).isEqualTo(4);
        assertThat(draft.codePointAt(1)).isEqualTo("😁".codePointAt(0));
    }

    @Test
    void an_edit_that_does_not_fit_changes_nothing_and_tells_no_text() {
        DraftText draft = Samples.draft("secret");
        draft.mask(1, 3, true);
        int check = draft.check();
        assertThatThrownBy(() -> draft.apply(new TextEdit(4, 3, "other")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TextEdit[at=4, erase=3, insert=5 code points] does not fit a text of 6 code points");
        assertThatThrownBy(() -> draft.apply(new TextEdit(Integer.MAX_VALUE, Integer.MAX_VALUE, "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(draft.text()).isEqualTo("secret");
        assertThat(draft.shown()).isEqualTo("s••ret");
        assertThat(draft.check()).isEqualTo(check);
    }

    @Test
    void masked_code_points_show_as_bullets_one_for_one() {
        DraftText draft = Samples.draft("my 😀 4111");
        draft.mask(3, 4, true);
        draft.mask(7, 9, true);
        assertThat(draft.shown()).isEqualTo("my • 41••");
        assertThat(draft.shown(3, 8)).isEqualTo("• 41•");
        assertThat(draft.text(3, 8)).isEqualTo("😀 411");
        assertThat(draft.masked(7)).isTrue();
        assertThat(draft.masked(6)).isFalse();
        assertThat(draft.codePointAt(7)).isEqualTo('1');
    }

    @Test
    void flags_move_with_their_code_points_and_insertions_are_revealed() {
        DraftText draft = Samples.draft("abcd");
        draft.mask(1, 3, true);
        draft.apply(new TextEdit(0, 0, "xx"));
        draft.apply(new TextEdit(4, 0, "y"));
        assertThat(draft.shown()).isEqualTo("xxa•y•d");
        draft.apply(new TextEdit(3, 1, ""));
        assertThat(draft.shown()).isEqualTo("xxay•d");
    }

    @Test
    void what_is_revealed_again_shows() {
        DraftText draft = Samples.draft("abcd");
        draft.mask(0, 4, true);
        draft.mask(1, 2, false);
        assertThat(draft.shown()).isEqualTo("•b••");
        assertThat(draft.shownCheck()).isEqualTo(DraftText.check("•b••"));
    }

    @Test
    void a_replaced_text_starts_revealed() {
        DraftText draft = Samples.draft("abcd");
        draft.mask(0, 4, true);
        draft.replace("ef");
        assertThat(draft.shown()).isEqualTo("ef");
        draft.replace("\uD83D");
        assertThat(draft.text()).isEqualTo("\uFFFD");
    }

    @Test
    void the_check_of_what_is_shown_does_not_depend_on_what_is_masked() {
        DraftText one = Samples.draft("pin 1234");
        DraftText other = Samples.draft("pin 9876");
        one.mask(4, 8, true);
        other.mask(4, 8, true);
        assertThat(one.shownCheck()).isEqualTo(other.shownCheck()).isNotEqualTo(one.check());
        assertThat(one.check()).isNotEqualTo(other.check());
    }

    @Test
    void offsets_outside_the_text_are_refused() {
        DraftText draft = Samples.draft("abc");
        assertThatThrownBy(() -> draft.codePointAt(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> draft.masked(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> draft.mask(2, 4, true)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> draft.text(2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> draft.shown(0, 4)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** The same table belongs into the tests of every client in another language. */
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "a, 14129094",
        "b, 5075418",
        "hello, 6478051",
        "Hello world, 15851215",
        "😀, 7280297",
        "e\u0301, 3929820",
        "\uFFFD, 13327726",
        "a👩\u200D👧b, 225311",
        "\\0, 5122231",
        "'  two  ', 3608594"
    })
    void the_check_is_the_one_that_clients_in_other_languages_compute(String text, int check) {
        String decoded = text.translateEscapes();
        assertThat(DraftText.check(decoded)).isEqualTo(check);
        assertThat(Samples.draft(decoded).check()).isEqualTo(check);
    }

    @Test
    void swapped_moved_and_doubled_code_points_change_the_check() {
        int check = DraftText.check("hello world");
        assertThat(DraftText.check("hello wolrd")).isNotEqualTo(check);
        assertThat(DraftText.check("world hello")).isNotEqualTo(check);
        assertThat(DraftText.check("hello worldd")).isNotEqualTo(check);
        assertThat(DraftText.check("\0")).isNotEqualTo(DraftText.check("")).isNotEqualTo(DraftText.check("\0\0"));
    }

    @Test
    void wiping_leaves_no_code_point_and_no_capacity() throws ReflectiveOperationException {
        DraftText draft = Samples.draft("secret");
        int[] cells = cells(draft);
        draft.mask(0, 3, true);
        draft.apply(new TextEdit(3, 1, "x"));
        draft.wipe();
        assertThat(cells).isNotEmpty().containsOnly(0);
        assertThat(cells(draft)).isEmpty();
        assertThat(draft.length()).isZero();
        assertThat(draft.check()).isEqualTo(DraftText.check(""));
    }

    @Test
    void a_wiped_draft_can_be_typed_into_again() {
        DraftText draft = Samples.draft("secret");
        draft.wipe();
        draft.wipe();
        draft.apply(new TextEdit(0, 0, "again"));
        assertThat(draft.text()).isEqualTo("again");
        assertThat(draft.check()).isEqualTo(DraftText.check("again"));
    }

    @Test
    void an_outgrown_array_is_zeroed() throws ReflectiveOperationException {
        DraftText draft = Samples.draft("secret");
        int[] cells = cells(draft);
        draft.apply(new TextEdit(2, 0, "x".repeat(100)));
        assertThat(cells(draft)).isNotSameAs(cells);
        assertThat(cells).containsOnly(0);
    }

    @Test
    void to_string_tells_the_length_only() {
        assertThat(Samples.draft("secret")).hasToString("DraftText[6 code points]");
    }

    static int[] cells(DraftText draft) throws ReflectiveOperationException {
        Field field = DraftText.class.getDeclaredField("cells");
        field.setAccessible(true);
        return (int[]) field.get(draft);
    }
}
