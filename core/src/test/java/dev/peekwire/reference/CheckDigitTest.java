package dev.peekwire.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The standards' own examples, S10's two special remainders, and what a check digit is for: mistyped numbers. */
class CheckDigitTest {
    @ParameterizedTest
    @CsvSource({
        "LUHN, 79927398713",
        "LUHN, 4111 1111 1111 1111",
        "GS1, 106141412345678908",
        "GS1, 4006381333931",
        "GS1, 614141007349",
        "S10, RR473124829NO",
        "S10, RR 473 124 829 NO",
        "S10, rr473124829no",
        "S10, AA000000005AA",
        "S10, AA000600000AA",
        "MOD_97_10, 5493001KJTIIGC8Y1R12",
        "MOD_97_10, 79444",
        "MOD_11_10, 07945",
        "NONE, whatever"
    })
    void numbers_that_are_right(CheckDigit check, String number) {
        assertThat(check.isRight(number)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "LUHN, 79927398713",
        "GS1, 106141412345678908",
        "S10, RR473124829NO",
        "MOD_97_10, 79444",
        "MOD_11_10, 07945"
    })
    void every_single_wrong_digit_is_found(CheckDigit check, String number) {
        int first = check == CheckDigit.S10 ? 2 : 0;
        int after = check == CheckDigit.S10 ? 11 : number.length();
        for (int i = first; i < after; i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = number.substring(0, i) + digit + number.substring(i + 1);
                assertThat(check.isRight(typed)).as(typed).isEqualTo(digit == number.charAt(i));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LUHN, ''",
        "LUHN, 0",
        "LUHN, 7992A398713",
        "GS1, A",
        "S10, RR47312482NO",
        "S10, RRA73124829NO",
        "MOD_97_10, ''",
        "MOD_11_10, A"
    })
    void what_is_too_short_or_has_letters_is_wrong(CheckDigit check, String number) {
        assertThat(check.isRight(number)).isFalse();
    }
}
