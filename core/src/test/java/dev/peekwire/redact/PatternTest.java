package dev.peekwire.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.draft.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A{2}9{6,8}|AB123456|AB••••••",
                "A{2}9{6,8}|AB12345678|AB••••••••",
                "A{2}9{6,8}|AB12345|AB12345",
                "A{2}9{6,8}|AB123456789|AB123456789",
                "A{2}9{6,8}|xAB123456|xAB123456",
                "A{2}9{6,8}|æå١٢٣٤٥٦|æå••••••",
                "V-9{3}|V-123|V-•••",
                "V-9{3}|v-123|v-123",
                "V-9{3}|V 123|V 123",
                "X{1,3}9{2}|a12|a1•",
                "X{1,3}9{2}|12|12",
                "X{1,3}9{2}|123|12•",
                "X{1,3}9{2}|12345|12•••",
                "X{1,3}9{2}|123456|123456",
                "\\A9|A1|A1",
                "\\A99|A12|A1•",
                "\\A99|B12|B12",
                "9{0,2}AAA|abc|ab•",
                "9{0,2}AAA|12abc|12•••",
                "99-99|see 12-34, ok|see 12•••, ok",
                "C{3}|CCC|CC•",
                "A{63}|a|a",
                "A{2,2}9|AB1|AB•",
                "A9{09}|A123456789|A1••••••••",
                "9{10}|1234567890|12••••••••"
            })
    void a_template_takes_letters_digits_either_and_repeats(String template, String text, String shown) {
        assertThat(DetectorBoundariesTest.only(Detectors.pattern("own", template), text))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A{0,3}",
                "{2}",
                "A{",
                "A{2",
                "A{2,",
                "A{2,1}",
                "A{}",
                "A{0}",
                "A{64}",
                "A{40}9{24}",
                "A{63}9",
                "A}",
                "A\\",
                "A{2x}",
                "A{99999999999}"
            })
    void a_malformed_template_is_refused(String template) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Detectors.pattern("own", template))
                .withMessageContaining("template");
    }

    @Test
    void a_half_typed_value_is_held_back_and_a_harmless_one_shown_when_it_ends() {
        LiveMask draft =
                Redactor.of(List.of(Detectors.pattern("own", "A{2}9{4}"))).live();
        assertThat(type(draft, "AB12")).isEqualTo("AB••");
        assertThat(type(draft, "3")).isEqualTo("AB•••");
        assertThat(type(draft, " x")).isEqualTo("AB123 x");
        assertThat(type(draft, " CD1234 y")).isEqualTo("AB123 x CD•••• y");
    }

    @Test
    void punctuation_that_a_template_names_does_not_end_a_half_typed_value() {
        LiveMask draft =
                Redactor.of(List.of(Detectors.pattern("own", "A{3}-9{4}"))).live();
        assertThat(type(draft, "ORD-12")).isEqualTo("OR••••");
        assertThat(type(draft, "!")).isEqualTo("ORD-12!");
    }

    @Test
    void nothing_makes_it_backtrack() {
        var pattern = Detectors.pattern("own", "X{0,15}X{0,15}X{0,15}X{0,15}!");
        assertThat(DetectorBoundariesTest.only(pattern, "a".repeat(100_000))).doesNotContain("•");
    }

    private static String type(LiveMask draft, String text) {
        text.codePoints().forEach(c -> draft.apply(new TextEdit(draft.length(), 0, Character.toString(c))));
        return draft.draft().shown();
    }
}
