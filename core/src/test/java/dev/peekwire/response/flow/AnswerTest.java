package dev.peekwire.response.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    @ParameterizedTest
    @CsvSource({"12,12", "' 12 ',12", "-3,-3", "−3,-3", "12.5,12.5", "'12,5',12.5", "١٢,12", "007,7", "99.99,99.99"})
    void numbers_are_kept_in_one_form(String said, String kept) {
        assertThat(new Answer.Decimal(BigDecimal.valueOf(-5), BigDecimal.valueOf(100), 2).read(said))
                .contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-", ".", "1.", ".5", "1.234", "101", "-6", "1e3", "1,5,0", "twelve", "1 2", "0x1", "+1"
            })
    void what_is_no_number_or_out_of_range_will_not_do(String said) {
        assertThat(new Answer.Decimal(BigDecimal.valueOf(-5), BigDecimal.valueOf(100), 2).read(said))
                .isEmpty();
    }

    @Test
    void a_comma_before_three_digits_may_mean_thousands_so_it_will_not_do() {
        Answer number = new Answer.Decimal(null, null, 3);

        assertThat(number.read("1,000")).isEmpty();
        assertThat(number.read("1.000")).contains("1.000");
        assertThat(number.read("1,00")).contains("1.00");
        assertThat(number.read("9".repeat(19))).isEmpty();
        assertThat(Answer.Decimal.whole(0, 9_999).read("1.5")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22,2026-11-22", "22.11.2026,2026-11-22", "1.2.2026,2026-02-01", "2026-2-1,2026-02-01"})
    void days_are_kept_in_one_form(String said, String kept) {
        assertThat(new Answer.Day(null, null).read(said)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "11/22/2026",
                "26-11-22",
                "2026.11-22",
                "tomorrow",
                "2027-01-01",
                "2025-12-31",
                "--",
                "2026--1"
            })
    void what_is_no_day_or_out_of_range_will_not_do(String said) {
        assertThat(new Answer.Day(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)).read(said))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.no", "first.last+tag@mail.example.com", "ø@bø.no"})
    void addresses_are_kept_as_they_are(String said) {
        assertThat(new Answer.Email().read(" " + said + "\n")).contains(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@b.no",
                "a@",
                "a@b",
                "a@@b.no",
                "a@b.no c",
                "a@b..no",
                "a@b.no.",
                "a@.no",
                "<a@b.no>",
                "a b@c.no"
            })
    void what_is_no_address_will_not_do(String said) {
        assertThat(new Answer.Email().read(said)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "##-####,12-3456,12-3456",
        "##-####,123456,12-3456",
        "##-####,12 34 56,12-3456",
        "AB-#?,ab1c,AB-1C",
        "NO #,no٣,NO 3",
    })
    void references_are_kept_in_the_patterns_form(String pattern, String said, String kept) {
        assertThat(new Answer.Reference(pattern).read(said)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12-345", "12-34567", "1a-3456", "-", "12_3456", "##-####"})
    void another_form_will_not_do(String said) {
        assertThat(new Answer.Reference("##-####").read(said)).isEmpty();
    }

    @Test
    void one_of_some_is_kept_as_the_author_wrote_it() {
        Answer answer = new Answer.OneOf(List.of("Red", "Blue"));

        assertThat(answer.read(" RED ")).contains("Red");
        assertThat(answer.read("green")).isEmpty();
    }

    @Test
    void words_are_inert_one_line_and_within_their_length() {
        Answer words = new Answer.Text(2, 20);

        assertThat(words.read("{{7*7}}")).contains("{{7*7}}");
        assertThat(words.read("\t a\r\n\u202eb\0\u2028c ")).contains("a b c");
        assertThat(words.read("a")).isEmpty();
        assertThat(words.read("😀".repeat(20))).contains("😀".repeat(20));
        assertThat(words.read("😀".repeat(21))).isEmpty();
        assertThat(words.read("ab\ud83d")).contains("ab");
        assertThat(new Answer.Text(1, 512).read("x".repeat(100_000))).isEmpty();
    }
}
