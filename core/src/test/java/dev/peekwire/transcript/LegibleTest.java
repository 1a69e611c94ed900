package dev.peekwire.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LegibleTest {
    @Test
    void ordinary_text_is_not_even_copied() {
        String text = "Grüße, 你好, שלום, \u202Eabc\u200B\n\t…";

        assertThat(Legible.of(text)).isSameAs(text);
        assertThat(Legible.of("👩‍👩‍👧 ﷽ Ａ")).isEqualTo("👩‍👩‍👧 ﷽ Ａ");
    }

    @Test
    void controls_become_pictures_and_line_breaks_become_one() {
        assertThat(Legible.of("a\u0000b\u001B[31mc\u007Fd")).isEqualTo("a␀b␛[31mc␡d");
        assertThat(Legible.of("1\r\n2\r3\u00854\u20285\u20296\u000B7\f8\n9")).isEqualTo("1\n2\n3\n4\n5\n6\n7\n8\n9");
    }

    @Test
    void what_no_character_is_is_replaced() {
        assertThat(Legible.of("\uD83Dx\uDE00\u0080\uFFFE\uFDD0\uD83F\uDFFF😀")).isEqualTo("�x�����😀");
    }

    @Test
    void a_line_has_no_breaks_and_turns_nothing_around() {
        assertThat(Legible.line(" a\r\n\n b\t\u202E\u2066c\u061C ")).isEqualTo("a b c");
        assertThat(Legible.line("\u202E")).isEmpty();
    }

    @Test
    void a_long_name_is_cut_between_characters() {
        assertThat(Legible.name("😀".repeat(101))).isEqualTo("😀".repeat(100) + "…");
        assertThat(Legible.name("😀".repeat(100))).isEqualTo("😀".repeat(100));
    }

    @Test
    void right_to_left_is_noticed() {
        assertThat(Legible.turned("محمد")).isTrue();
        assertThat(Legible.turned("abc שלום")).isTrue();
        assertThat(Legible.turned("Grüße 你好 😀")).isFalse();
    }

    @Property(tries = 500)
    void nothing_that_is_left_is_a_control_or_half_a_character(@ForAll @StringLength(max = 40) String text) {
        String legible = Legible.of(text);

        assertThat(legible.codePoints())
                .allMatch(point -> point == '\n'
                        || point == '\t'
                        || (!Character.isISOControl(point) && (point < 0xD800 || point > 0xDFFF)));
        assertThat(Legible.of(legible)).isEqualTo(legible);
    }
}
