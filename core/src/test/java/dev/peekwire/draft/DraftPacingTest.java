package dev.peekwire.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DraftPacingTest {
    @Test
    void the_default_window_is_200_milliseconds() {
        assertThat(DraftPacing.DEFAULT.windowNanos()).isEqualTo(200_000_000L);
    }

    @Test
    void windows_outside_the_limits_are_refused() {
        assertThat(new DraftPacing(Duration.ofMillis(50)).window()).isEqualTo(DraftPacing.SHORTEST);
        assertThat(new DraftPacing(Duration.ofSeconds(1)).window()).isEqualTo(DraftPacing.LONGEST);
        assertThatThrownBy(() -> new DraftPacing(Duration.ofMillis(49)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0.05S");
        assertThatThrownBy(() -> new DraftPacing(Duration.ofMillis(1001))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_nearest_allowed_window_is_found() {
        assertThat(DraftPacing.nearest(Duration.ZERO).window()).isEqualTo(DraftPacing.SHORTEST);
        assertThat(DraftPacing.nearest(Duration.ofDays(1)).window()).isEqualTo(DraftPacing.LONGEST);
        assertThat(DraftPacing.nearest(Duration.ofMillis(300)).window()).isEqualTo(Duration.ofMillis(300));
    }
}
