package dev.peekwire.examples.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class LinesTest {
    private static Lines of(String text) {
        return new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void only_a_line_feed_ends_a_line_and_half_a_line_is_none() throws IOException {
        Lines lines = of("a\rb\u2028c\u0085\n\n\uD83E\uDD93\nhalf");
        assertThat(lines.next()).isEqualTo("a\rb\u2028c\u0085");
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isEqualTo("\uD83E\uDD93");
        assertThat(lines.next()).isNull();
    }

    @Test
    void a_line_is_bounded_and_the_rest_can_be_skipped() throws IOException {
        Lines fits = of("x".repeat(Lines.MAX_BYTES) + "\n");
        assertThat(fits.next()).hasSize(Lines.MAX_BYTES);
        Lines tooLong = of("x".repeat(Lines.MAX_BYTES + 1) + "\nnext\n");
        assertThatThrownBy(tooLong::next).isInstanceOf(Lines.TooLong.class);
        tooLong.skipToEnd();
        assertThat(tooLong.next()).isNull();
    }
}
