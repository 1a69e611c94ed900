package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Parts are the whole text, fit a frame, and cut no character. */
class PartTextTest {
    @Provide
    Arbitrary<List<String>> pieces() {
        Arbitrary<String> piece = Arbitraries.of("a", "é", "\uD83D\uDE00", "\"", "\n")
                .flatMap(one -> Arbitraries.integers().between(0, 30_000).map(one::repeat));
        return piece.list().ofMaxSize(8);
    }

    @Property(tries = 200)
    void parts_together_are_the_text_and_each_fits(@ForAll("pieces") List<String> pieces) {
        PartText text = new PartText();
        List<String> parts = new ArrayList<>();
        for (String piece : pieces) {
            text.append(piece);
            while (text.overflows()) {
                parts.add(text.take());
            }
        }
        parts.add(text.take());
        assertThat(String.join("", parts)).isEqualTo(String.join("", pieces));
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.chars().map(c -> FrameSpace.bytes((char) c)).sum()).isLessThanOrEqualTo(PartText.BYTES);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(part)).isTrue();
        });
        assertThat(text.take()).isEmpty();
    }
}
