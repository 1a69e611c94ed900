package dev.peekwire.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

    @Property(tries = 10_000)
    void the_result_survives_utf_8_and_keeps_its_length(@ForAll("texts") String text) {
        String wellFormed = WellFormed.of(text);
        byte[] bytes = wellFormed.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(wellFormed);
        assertThat(Samples.length(wellFormed)).isEqualTo(Samples.length(text));
        assertThat(WellFormed.of(wellFormed)).isSameAs(wellFormed);
    }

    @Provide
    Arbitrary<String> texts() {
        return Samples.texts();
    }
}
