package dev.peekwire.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class Utf8Test {
    @Property
    void lengths_are_those_of_the_encoder(@ForAll int[] codePoints) {
        StringBuilder text = new StringBuilder();
        for (int codePoint : codePoints) {
            int valid = Math.floorMod(codePoint, Character.MAX_CODE_POINT + 1);
            text.appendCodePoint(valid >= 0xD800 && valid < 0xE000 ? 'x' : valid);
        }
        assertThat(Utf8.length(text.toString())).isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void a_lone_surrogate_counts_three() {
        assertThat(Utf8.length("\uD83E")).isEqualTo(3);
        assertThat(Utf8.length("\uDD93a\uD83E")).isEqualTo(7);
    }

    @Property
    void a_cut_is_the_longest_prefix_that_fits(@ForAll String text) {
        String cut = Utf8.cut(text, 10);
        assertThat(text).startsWith(cut);
        assertThat(Utf8.length(cut)).isLessThanOrEqualTo(10);
        if (cut.length() < text.length()) {
            int next = text.offsetByCodePoints(cut.length(), 1);
            assertThat(Utf8.length(text.substring(0, next))).isGreaterThan(10);
        }
    }
}
