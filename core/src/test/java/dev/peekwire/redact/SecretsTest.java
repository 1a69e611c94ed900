package dev.peekwire.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AKIA,16", "ASIA,16", "ghp_,36", "gho_,36", "ghu_,36", "ghs_,36", "ghr_,36", "github_pat_,22",
                        "glpat-,20", "npm_,36",
                "sk_live_,16", "sk_test_,16", "rk_live_,16", "whsec_,16", "sk-,20", "xoxa-,10", "xoxb-,10", "xoxp-,10",
                        "xoxr-,10", "xoxs-,10",
                "AIza,35", "eyJ,17"
            })
    void a_key_needs_its_length_and_a_digit(String format) {
        String beginning = format.substring(0, format.indexOf(','));
        int least = Integer.parseInt(format.substring(format.indexOf(',') + 1));
        String key = beginning + "a".repeat(least - 1) + "7";
        assertThat(key("x " + key + " y")).isEqualTo("x " + Corpus.masked(key, 2) + " y");
        assertThat(key("x=" + key)).isEqualTo("x=" + Corpus.masked(key, 2));
        for (String harmless : new String[] {
            beginning + "a".repeat(least - 2) + "7", beginning + "a".repeat(least), "x" + key, "_" + key, "7" + key
        }) {
            assertThat(key(harmless)).isEqualTo(harmless);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bearer abcdef12|Bearer ab••••••", "Bearer abcdef1|Bearer abcdef1", "Bearer abcdefgh|Bearer abcdefgh",
                "bearer a.b_c~d/1=|bearer a.••••••••", "Bearers abcdef12|Bearers abcdef12",
                        "Bearer: abcdef12|Bearer: abcdef12",
                "xbearer abcdef12|xbearer abcdef12"
            })
    void a_bearer_token_has_eight_characters_and_a_digit(String text, String shown) {
        assertThat(key(text)).isEqualTo(shown);
    }

    @Test
    void a_password_is_taken_up_to_64_characters() {
        String longest = "x1".repeat(32);
        assertThat(DetectorBoundariesTest.only(Detectors.password(), "password: " + longest))
                .isEqualTo("password: x1" + "\u2022".repeat(62));
        assertThat(DetectorBoundariesTest.only(Detectors.password(), "password: " + longest + "x"))
                .isEqualTo("password: x1" + "\u2022".repeat(62) + "x");
    }

    @Test
    void base64_counts_from_64_characters_of_three_classes() {
        String block = "aB1/".repeat(3) + "aB1x".repeat(13);
        assertThat(key(block)).isEqualTo(Corpus.masked(block, 2));
        assertThat(key(block + "+_-=")).isEqualTo(Corpus.masked(block + "+_-=", 2));
        for (String harmless : new String[] {
            block.substring(1),
            block.toLowerCase(java.util.Locale.ROOT),
            block.toUpperCase(java.util.Locale.ROOT),
            block.replace('1', 'c'),
            "12" + "aB".repeat(31),
            "aB1/".repeat(4) + "aB1x".repeat(12),
            block.substring(0, 63) + "!"
        }) {
            assertThat(key(harmless)).isEqualTo(harmless);
        }
        assertThat(key("123a" + "aB".repeat(30))).endsWith("•");
    }

    @Test
    void the_last_part_of_a_web_token_counts_from_40_characters() {
        String part = "aB1x".repeat(10);
        assertThat(key("z." + part)).isEqualTo("z." + Corpus.masked(part, 2));
        assertThat(key("z." + part.substring(1))).doesNotContain("•");
        assertThat(key("!." + part)).doesNotContain("•");
        assertThat(key("z," + part)).doesNotContain("•");
    }

    @Test
    void a_private_key_is_masked_line_by_line_to_its_end() {
        String line = "aB1xZ9+q".repeat(8);
        String text = "-----BEGIN RSA PRIVATE KEY-----\n" + (line + "\n").repeat(4)
                + "Ab3=\n-----END RSA PRIVATE KEY-----\nthanks";
        String shown = key(text);
        assertThat(shown.lines().skip(1).limit(4))
                .allMatch(l -> l.replaceAll("•", "").length() <= 2);
        assertThat(shown).contains("\nAb••\n-----END RSA").endsWith("\nthanks");
        assertThat(key("------BEGIN x")).doesNotContain("•");
        assertThat(key("-----BEGIN x")).isEqualTo("--•••••••• •");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pin 123|pin 12•",
                "pin 12|pin 12",
                "pin 123456789012|pin 12••••••••••",
                "pin 1234567890123|pin 1234567890123",
                "pin: 12345678901234|pin: 12••••••••••••",
                "PIN1234|PIN12••",
                "spin 1234|spin 1234",
                "pins 1234|pins 1234",
                "pin abcd|pin abcd",
                "pin: abcd|pin: ab••",
                "pin is abcd|pin is abcd",
                "pin is ab1|pin is ab•",
                "cvv #123|cvv #12•",
                "cvv2 123|cvv2 12•",
                "password: abc|password: ab•",
                "password=abc|password=ab•",
                "password : abc|password : ab•",
                "password abc1|password abc1",
                "password is abc|password is abc",
                "password is abc!|password is abc!",
                "password is ab!c|password is ab••",
                "password is don't|password is don't",
                "password is log-in|password is log-in",
                "password is abc1|password is ab••",
                "password is: abc|password is: ab•",
                "password for the code is abc1|password for the code is ab••",
                "password reset is abc1|password reset is abc1",
                "Password: abc def|Password: ab• def",
                "PASSWORD: (abc)|PASSWORD: (a•••",
                "password：abc|password：ab•",
                "mypassword: abc|mypassword: abc",
                "passwords: abc|passwords: abc",
                "passord er abc1|passord er ab••",
                "passord er er1|passord er er•",
                "password is is!x9|password is is•••",
                "clave: abc|clave: ab•",
                "clave 1234|clave 12••",
                "密码password: abc|密码password: ab•",
                "password is on fire|password is on fire"
            })
    void passwords_and_codes_follow_a_cue(String text, String shown) {
        assertThat(DetectorBoundariesTest.only(Detectors.password(), text)).isEqualTo(shown);
    }

    private static String key(String text) {
        return DetectorBoundariesTest.only(Detectors.secretKey(), text);
    }
}
