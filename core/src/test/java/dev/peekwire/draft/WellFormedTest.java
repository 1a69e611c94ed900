package dev.peekwire.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WellFormedTest {
    @Test
    void lone_surrogates_become_replacement_characters() {
        assertThat(WellFormed.of("\uD83D")).isEqualTo("\uFFFD");
        assertThat(WellFormed.of("\uDE00a")).isEqualTo("\uFFFDa");
        assertThat(WellFormed.of("a\uD83D\uD83D\uDE00\uDE00")).isEqualTo("a\uFFFD😀\uFFFD");
        assertThat(WellFormed.of("\uDE00\uD83D")).isEqualTo("\uFFFD\uFFFD");
    }

    @Test
    void a_well_formed_text_is_not_copied() {
        String text = "well 😀 formed";
        assertThat(WellFormed.of(text)).isSameAs(text);
        assertThat(WellFormed.of("")).isEmpty();
    }
}
