package dev.peekwire.benchmarks.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.TextEdit;
import org.junit.jupiter.api.Test;

class LettersTest {
    @Test
    void each_edit_leads_from_one_text_to_the_next() {
        DraftText text = new DraftText();
        text.replace(Letters.text(0));
        for (int i = 1; i <= Letters.COUNT; i++) {
            int letter = i % Letters.COUNT;
            text.apply(new TextEdit(Letters.at(), 1, Letters.letter(letter)));
            assertThat(text.text()).isEqualTo(Letters.text(letter));
            assertThat(DraftText.check(text.text())).isEqualTo(Letters.check(letter));
        }
    }

    @Test
    void a_letter_says_which_edit_it_was() {
        for (int i = 0; i < Letters.COUNT; i++) {
            assertThat(Letters.number(Letters.letter(i).charAt(0))).isEqualTo(i);
        }
        assertThat(Letters.number('•')).isEqualTo(-1);
    }
}
