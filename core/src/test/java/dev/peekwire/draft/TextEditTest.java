package dev.peekwire.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextEditTest {
    @Test
    void equal_texts_differ_by_an_empty_edit() {
        assertThat(TextEdit.between("same", "same").isEmpty()).isTrue();
        assertThat(TextEdit.between("", "").isEmpty()).isTrue();
        assertThat(TextEdit.between("\uD83D", "\uFFFD").isEmpty()).isTrue();
    }

    @Test
    void a_typed_letter_is_one_insertion() {
        assertThat(TextEdit.between("helo", "hello")).isEqualTo(new TextEdit(3, 0, "l"));
        assertThat(TextEdit.between("", "h")).isEqualTo(new TextEdit(0, 0, "h"));
    }

    @Test
    void a_repeated_letter_erased_is_one_erasure() {
        assertThat(TextEdit.between("aaaa", "aaa")).isEqualTo(new TextEdit(3, 1, ""));
        assertThat(TextEdit.between("text", "")).isEqualTo(new TextEdit(0, 4, ""));
    }

    @Test
    void emoji_that_share_half_a_pair_are_exchanged_whole() {
        assertThat(TextEdit.between("a😀b", "a😁b")).isEqualTo(new TextEdit(1, 1, "😁"));
        assertThat(TextEdit.between("a\uD83D\uDE00b", "a\uD83E\uDE00b")).isEqualTo(new TextEdit(1, 1, "\uD83E\uDE00"));
        assertThat(TextEdit.between("😀", "😁😀")).isEqualTo(new TextEdit(0, 0, "😁"));
    }

    @Test
    void offsets_count_code_points() {
        assertThat(TextEdit.between("😀😀x", "😀😀y")).isEqualTo(new TextEdit(2, 1, "y"));
        assertThat(new TextEdit(0, 0, "😀e\u0301").insertLength()).isEqualTo(3);
    }

    @Test
    void the_inserted_text_becomes_well_formed() {
        assertThat(new TextEdit(0, 0, "\uDE00").insert()).isEqualTo("\uFFFD");
    }

    @Test
    void negative_counts_are_refused() {
        assertThatThrownBy(() -> new TextEdit(-1, 0, "secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> new TextEdit(0, -1, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fitting_cannot_overflow() {
        assertThat(new TextEdit(2, 3, "").fits(5)).isTrue();
        assertThat(new TextEdit(5, 0, "x").fits(5)).isTrue();
        assertThat(new TextEdit(2, 4, "").fits(5)).isFalse();
        assertThat(new TextEdit(6, 0, "").fits(5)).isFalse();
        assertThat(new TextEdit(Integer.MAX_VALUE, Integer.MAX_VALUE, "").fits(5))
                .isFalse();
        assertThat(new TextEdit(1, Integer.MAX_VALUE, "").fits(5)).isFalse();
        assertThat(new TextEdit(0, 0, "ab").lengthAfter(Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE + 2L);
    }

    @Test
    void to_string_hides_the_text() {
        assertThat(new TextEdit(7, 2, "secret")).hasToString("TextEdit[at=7, erase=2, insert=6 code points]");
    }
}
