package dev.peekwire.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FindingTest {
    @Test
    void a_finding_of_nothing_is_none() {
        assertThat(Finding.NONE.isNone()).isTrue();
        assertThat(new Finding(7, 7, 7).isNone()).isTrue();
        assertThat(Finding.sensitive(1).isNone()).isFalse();
        assertThat(Finding.candidate(1).isNone()).isFalse();
        assertThat(new Finding(2, 2, 3).isNone()).isFalse();
    }

    @Test
    void spans_begin_where_nothing_else_is_said_at_offset_0() {
        assertThat(Finding.sensitive(5)).isEqualTo(new Finding(0, 5, 0));
        assertThat(Finding.candidate(5)).isEqualTo(new Finding(0, 0, 5));
    }

    @Test
    void a_span_cannot_end_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Finding(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Finding(2, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Finding(2, 2, 1));
    }
}
