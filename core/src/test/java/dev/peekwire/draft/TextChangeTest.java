package dev.peekwire.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextChangeTest {
    @Test
    void an_edit_leaves_what_is_before_and_after_it() {
        assertThat(TextChange.of(new TextEdit(2, 3, "x"), 10)).isEqualTo(new TextChange(2, 10, 8, 5));
        assertThatThrownBy(() -> TextChange.of(new TextEdit(9, 2, ""), 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_range_keeps_the_length() {
        assertThat(TextChange.range(2, 5, 10)).isEqualTo(new TextChange(2, 10, 10, 5));
        assertThat(TextChange.range(5, 5, 10).isNone()).isTrue();
    }

    @Test
    void nothing_is_neutral() {
        TextChange change = new TextChange(2, 10, 8, 5);
        assertThat(TextChange.none(10).then(change)).isEqualTo(change);
        assertThat(change.then(TextChange.none(8))).isEqualTo(change);
        assertThat(change.then(TextChange.range(8, 8, 8))).isEqualTo(change);
        assertThat(TextChange.none(0).isNone()).isTrue();
        assertThat(change.isNone()).isFalse();
        assertThat(TextChange.whole(3, 3).isNone()).isFalse();
    }

    @Test
    void changes_in_a_row_keep_what_none_of_them_touched() {
        TextChange both = TextChange.of(new TextEdit(2, 0, "x"), 10).then(TextChange.range(6, 7, 11));
        assertThat(both).isEqualTo(new TextChange(2, 10, 11, 4));
    }

    @Test
    void a_letter_typed_and_erased_is_no_change() {
        TextChange both = TextChange.of(new TextEdit(5, 0, "x"), 10).then(TextChange.of(new TextEdit(5, 1, ""), 11));
        assertThat(both.isNone()).isTrue();
    }

    @Test
    void a_change_must_start_where_the_one_before_ended() {
        TextChange change = TextChange.whole(1, 2);
        assertThatThrownBy(() -> change.then(TextChange.whole(3, 2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void counts_that_contradict_each_other_are_refused() {
        assertThatThrownBy(() -> new TextChange(-1, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextChange(0, 1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextChange(2, 3, 5, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextChange(Integer.MAX_VALUE, 3, 5, Integer.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextChange(0, -1, 5, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
