package dev.peekwire.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NoticeRefTest {
    private static final String HASH = "0".repeat(64);

    @Test
    void parts_may_be_as_long_as_their_limits_and_no_longer() {
        assertThat(new NoticeRef("i".repeat(64), "v".repeat(32), "l".repeat(35), HASH).id())
                .hasSize(64);
        assertThatThrownBy(() -> new NoticeRef("i".repeat(65), "1", "en", HASH))
                .hasMessage("notice id: length 65, allowed are 1 to 64");
        assertThatThrownBy(() -> new NoticeRef("i", "v".repeat(33), "en", HASH))
                .hasMessage("notice version: length 33, allowed are 1 to 32");
        assertThatThrownBy(() -> new NoticeRef("i", "1", "l".repeat(36), HASH))
                .hasMessage("notice locale: length 36, allowed are 1 to 35");
    }
}
