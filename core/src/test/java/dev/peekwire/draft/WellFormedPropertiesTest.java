package dev.peekwire.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WellFormedPropertiesTest {
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
