package dev.peekwire.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DraftUpdateTest {
    @Test
    void each_kind_names_its_type() {
        assertThat(new DraftUpdate.Snapshot(1, "", 0, false).type()).isEqualTo(DraftUpdate.Type.SNAPSHOT);
        assertThat(new DraftUpdate.Edit(1, new TextEdit(0, 0, ""), 0, false).type())
                .isEqualTo(DraftUpdate.Type.EDIT);
    }

    @Test
    void a_snapshot_becomes_well_formed() {
        assertThat(new DraftUpdate.Snapshot(1, "a\uD83D", 0, false).text()).isEqualTo("a\uFFFD");
    }

    @Test
    void to_string_hides_text_and_check() {
        assertThat(new DraftUpdate.Snapshot(3, "s😀cret", 12345, true))
                .hasToString("Snapshot[seq=3, text=6 code points, ack=true]");
        assertThat(new DraftUpdate.Edit(4, new TextEdit(1, 2, "secret"), 12345, false))
                .hasToString("Edit[seq=4, edit=TextEdit[at=1, erase=2, insert=6 code points], ack=false]");
    }

    @Test
    void numbers_that_javascript_cannot_hold_are_refused() {
        TextEdit edit = new TextEdit(0, 0, "secret");
        assertThat(new DraftUpdate.Edit(DraftUpdate.MAX_SEQ, edit, 0xFFFFFF, false).seq())
                .isEqualTo(9_007_199_254_740_991L);
        assertThatThrownBy(() -> new DraftUpdate.Edit(0, edit, 0, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DraftUpdate.Snapshot(DraftUpdate.MAX_SEQ + 1, "secret", 0, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void checks_of_more_than_24_bits_are_refused() {
        assertThatThrownBy(() -> new DraftUpdate.Snapshot(1, "", 0x1000000, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("check: more than 24 bits");
        assertThatThrownBy(() -> new DraftUpdate.Snapshot(1, "", -1, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
