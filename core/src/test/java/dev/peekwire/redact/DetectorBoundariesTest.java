package dev.peekwire.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.spi.RedactionDetector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each detector alone, at the edges of what it takes. */
class DetectorBoundariesTest {
    @ParameterizedTest
    @CsvSource({
        "399999,16,true", "400000,13,true", "400000,14,false", "400000,15,false", "499999,16,true", "499999,19,true",
        "500000,13,true", "500000,12,false", "509999,19,true", "510000,16,true", "510000,15,false", "559999,16,true",
        "559999,17,false", "560000,13,true", "589999,19,true", "590000,16,false", "222099,16,false", "222100,16,true",
        "272099,16,true", "272100,16,false", "272099,15,false", "340000,15,true", "349999,15,true", "340000,16,false",
        "350000,16,false", "370000,15,true", "379999,15,true", "299999,14,false", "300000,14,true", "305999,14,true",
        "306000,14,false", "309499,14,false", "309500,14,true", "309599,19,true", "309600,14,false", "360000,14,true",
        "369999,14,true", "380000,14,true", "399999,14,true", "399999,13,false", "601099,16,false", "601100,16,true",
        "601199,19,true", "601200,16,false", "601100,15,false", "643999,16,false", "644000,16,true", "659999,16,true",
        "660000,16,false", "352799,16,false", "352800,16,true", "358999,16,true", "359000,16,false", "619999,16,false",
        "620000,16,true", "629999,19,true", "620000,15,false", "630000,16,false", "809999,16,false", "810000,16,true",
        "817199,16,true", "817200,16,false", "630400,13,true", "630499,13,true", "630500,13,false", "639000,13,true",
        "639099,13,true", "639100,13,false", "670000,13,true", "679999,19,true", "680000,16,false", "670000,20,false"
    })
    void issuers_have_their_prefixes_and_lengths(int firstSix, int digits, boolean issued) {
        assertThat(CardIssuer.issues(firstSix, digits)).isEqualTo(issued);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "4111111111111111|4111••••••••••••", "4111 1111 1111 1111 12 27|4111 •••• •••• •••• 12 27",
                "4111  1111 1111 1111|4111  1111 1111 1111", "4111- 1111 1111 1111|4111- 1111 1111 1111",
                "4111.1111.1111.1111|4111.1111.1111.1111", "41111111111111111|41111111111111111",
                "14111111111111111|14111111111111111", "1 4111111111111111|1 4111••••••••••••",
                "4111111111111111 1|4111•••••••••••• 1",
                        "4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1|4-1-•••••••••••••••••••••••••••",
                "4000000000000000000|4000000000000000000", "4000000000000000006|4000•••••••••••••••",
                "40000000000000000060|40000000000000000060",
                        "4111 1111 1111 1111 4111 1111 1111 1111|4111 •••• •••• •••• 4111 •••• •••• ••••"
            },
            delimiter = '|')
    void cards_are_whole_groups_with_single_separators(String text, String shown) {
        assertThat(only(Detectors.paymentCard(), text)).isEqualTo(shown);
    }

    @Test
    void exactly_the_numbers_with_both_check_digits_are_identity_numbers() {
        int found = 0;
        for (int last = 0; last < 10_000; last++) {
            String number = "0101900" + String.format("%04d", last);
            boolean masked = !only(Detectors.fodselsnummer(), number).equals(number);
            assertThat(masked).isEqualTo(checks(number));
            found += masked ? 1 : 0;
        }
        assertThat(found).isBetween(70, 100);
    }

    @Test
    void days_and_months_are_checked_at_their_ends() {
        assertThat(anyWith("310190")).isTrue();
        assertThat(anyWith("320190")).isFalse();
        assertThat(anyWith("290200")).isTrue();
        assertThat(anyWith("300200")).isFalse();
        assertThat(anyWith("310490")).isFalse();
        assertThat(anyWith("300490")).isTrue();
        assertThat(anyWith("410190")).isTrue();
        assertThat(anyWith("400190")).isFalse();
        assertThat(anyWith("710190")).isTrue();
        assertThat(anyWith("720190")).isFalse();
        assertThat(anyWith("010090")).isFalse();
        assertThat(anyWith("311290")).isTrue();
        assertThat(anyWith("011390")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "001-01-0001|00•••••••••",
                "000-01-0001|000-01-0001",
                "665-01-0001|66•••••••••",
                "666-01-0001|666-01-0001",
                "667-01-0001|66•••••••••",
                "899-01-0001|89•••••••••",
                "900-01-0001|900-01-0001",
                "123-00-0001|123-00-0001",
                "123-01-0000|123-01-0000",
                "123-01 0001|123-01 0001",
                "123-01-00011|123-01-00011",
                "1123-01-0001|1123-01-0001",
                "x123-01-0001|x123-01-0001",
                "ref-123-01-0001|ref-123-01-0001",
                "-123-01-0001|-12•••••••••",
                "123010001|123010001",
                "ssn 123010001|ssn 12•••••••",
                "ssn 1230100011|ssn 1230100011",
                "ssn 666010001|ssn 666010001",
                "ssnx 123010001|ssnx 123010001",
                "xssn 123010001|xssn 123010001",
                "my ssn is: 123010001|my ssn is: 12•••••••",
                "ssn or 123010001|ssn or 123010001"
            })
    void social_security_numbers_have_groups_or_a_cue(String text, String shown) {
        assertThat(only(Detectors.usSsn(), text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO9386011117947|NO•••••••••••••", "NO9386011117948|NO9386011117948",
                        "no93 8601 1117 947|no•• •••• •••• •••",
                "NO9386011117947x|NO•••••••••••••x", "NO93860111179477|NO•••••••••••••7",
                        "xNO9386011117947|xNO9386011117947",
                "1NO9386011117947|1NO9386011117947", "NO93  8601 1117 947|NO93  8601 1117 947",
                        "NO93.8601.1117.947|NO93.8601.1117.947",
                "NO 9386011117947|NO 9386011117947", "XX9386011117947|XX9386011117947", "N9386011117947|N9386011117947",
                "GB29 NWBK 6016 1331 9268 19|GB•• •••• •••• •••• •••• ••",
                        "GB29 NWBKX 6016 1331 9268 19|GB29 NWBKX 6016 1331 9268 19"
            })
    void account_numbers_have_a_country_and_a_check(String text, String shown) {
        assertThat(only(Detectors.iban(), text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a@b.no|a@••••",
                "a@b.n|a@b.n",
                "a@b.n1o|a@•••••",
                "a@b.1|a@b.1",
                "a@b|a@b",
                "a@.no|a@.no",
                "a@b..no|a@b..no",
                "a@b.no.|a@••••.",
                "a@b.no-x|a@••••••",
                "a@b.n-o|a@b.n-o",
                "@b.no|@b.no",
                "a@b@c.no|a@b@••••",
                "first.last+x@b.no|fi•••••••••••••••",
                "a@b.no, c@d.no|a@••••, c@••••",
                "é@b.no|é@••••",
                "漢a@b.no漢|漢a@••••漢",
                "a b@c.no|a b@••••",
                "a@b.no/x|a@••••/x"
            })
    void addresses_have_a_domain_with_a_dot_and_two_letters(String text, String shown) {
        assertThat(only(Detectors.email(), text)).isEqualTo(shown);
    }

    @Test
    void a_local_part_has_64_characters_at_most() {
        String domain = "@example.no";
        assertThat(only(Detectors.email(), "a".repeat(64) + domain)).endsWith("•");
        assertThat(only(Detectors.email(), "a".repeat(65) + domain)).endsWith(domain);
    }

    static String only(RedactionDetector detector, String text) {
        return Redactor.of(List.of(detector)).redact(text);
    }

    private static boolean anyWith(String date) {
        int last = 0;
        while (!checks(date + String.format("%05d", last))) {
            last++;
        }
        String number = date + String.format("%05d", last);
        return !only(Detectors.fodselsnummer(), number).equals(number);
    }

    private static boolean checks(String number) {
        return sum(number, "37618945210") % 11 == 0 && sum(number, "54327654321") % 11 == 0;
    }

    private static int sum(String number, String weights) {
        int sum = 0;
        for (int i = 0; i < weights.length(); i++) {
            sum += (number.charAt(i) - '0') * (weights.charAt(i) - '0');
        }
        return sum;
    }
}
