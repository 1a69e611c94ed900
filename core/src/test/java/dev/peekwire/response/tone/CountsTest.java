package dev.peekwire.response.tone;

import static dev.peekwire.response.tone.ToneLevel.BLOCK;
import static dev.peekwire.response.tone.ToneLevel.CONFIRM;
import static dev.peekwire.response.tone.ToneLevel.WARN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.response.tone.StyleRules.Emoji;
import dev.peekwire.response.tone.StyleRules.Exclamation;
import dev.peekwire.response.tone.StyleRules.Length;
import dev.peekwire.response.tone.StyleRules.Shouting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted: emoji, capitals, exclamation marks, length. */
class CountsTest {
    private static final Styled NO_EMOJI =
            Styled.of("en", StyleRules.builder().emoji(new Emoji(0, WARN)).build());
    private static final Styled QUIET = Styled.of(
            "en", StyleRules.builder().shouting(new Shouting(4, 80, 0, WARN)).build());
    private static final Styled CALM = Styled.of(
            "en",
            StyleRules.builder().exclamation(new Exclamation(1, 1, CONFIRM)).build());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀",
                "👍🏽",
                "👨‍👩‍👧‍👦",
                "🇳🇴",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "🏳️‍🌈",
                "❤️",
                "❤️‍🔥",
                "1️⃣",
                "☎️",
                "🧑🏻‍🤝‍🧑🏿",
                "❗",
                "⭐",
                "👁️‍🗨️",
                "🫠",
                "©️"
            })
    void a_sequence_that_is_shown_as_one_picture_is_one_emoji(String emoji) {
        ToneVerdict verdict = NO_EMOJI.verdict("a " + emoji + " b");

        assertThat(verdict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.found()).isEqualTo(1);
            assertThat(Styled.part("a " + emoji + " b", finding)).isEqualTo(emoji);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"©", "™", "1", "#", "☎", "→", "✓", "★", "é", "漢", "§", "€", "☺︎", "⌚︎", "ℹ"})
    void signs_that_are_shown_as_text_are_no_emoji(String sign) {
        assertThat(NO_EMOJI.verdict("a " + sign + " b")).isSameAs(ToneVerdict.PASS);
    }

    @Test
    void two_flags_are_two_emoji_and_half_a_flag_is_none() {
        assertThat(NO_EMOJI.verdict("🇳🇴🇸🇪").findings()).singleElement().satisfies(f -> assertThat(f.found())
                .isEqualTo(2));
        assertThat(NO_EMOJI.verdict("🇳")).isSameAs(ToneVerdict.PASS);
    }

    @Test
    void emoji_are_marked_from_the_first_that_is_too_many() {
        Styled two =
                Styled.of("en", StyleRules.builder().emoji(new Emoji(2, BLOCK)).build());

        assertThat(two.verdict("😀 👍🏽 fine")).isSameAs(ToneVerdict.PASS);
        assertThat(two.marked("😀 👍🏽 fine 🇳🇴 and 😀.")).containsExactly("🇳🇴 and 😀");
        assertThat(two.verdict("😀😀😀").findings())
                .containsExactly(ToneFinding.of(ToneRule.EMOJI, BLOCK, 2, 3).counting(3, 2));
    }

    @Test
    void words_in_capitals_that_follow_each_other_are_one_finding() {
        assertThat(QUIET.marked("Now READ THIS PLEASE or I WILL GO. STOP"))
                .containsExactly("READ THIS PLEASE", "WILL GO. STOP");
        assertThat(QUIET.marked("I am OK, USA, A-Z, x")).isEmpty();
    }

    @Test
    void capitals_are_told_small_in_the_languages_own_way() {
        Styled turkish = Styled.of(
                "tr",
                StyleRules.builder().shouting(new Shouting(4, 80, 0, WARN)).build());

        assertThat(QUIET.verdict("TITLE").findings().get(0).replacements()).containsExactly("title");
        assertThat(turkish.verdict("IŞIKLI").findings().get(0).replacements()).containsExactly("ışıklı");
    }

    @ParameterizedTest
    @CsvSource({
        "ΠΡΟΣΟΧΗ, 1",
        "ВНИМАНИЕ, 1",
        "ＳＴＯＰ, 1",
        "𝐒𝐓𝐎𝐏, 1",
        "STOPpp, 0",
        "STOPPINg, 1",
        "注意注意, 0",
        "انتبهوا, 0",
        "ÉTÉÉTÉ, 1"
    })
    void shouting_is_a_matter_of_scripts_with_two_cases(String text, int findings) {
        assertThat(QUIET.verdict(text).findings()).hasSize(findings);
    }

    @Test
    void decomposed_capitals_shout_too() {
        assertThat(QUIET.marked("E\u0301TE\u0301S")).containsExactly("E\u0301TE\u0301S");
    }

    @Test
    void a_sheet_may_allow_some_shouted_words() {
        Styled two = Styled.of(
                "en",
                StyleRules.builder().shouting(new Shouting(4, 80, 2, WARN)).build());

        assertThat(two.verdict("VERY good, REALLY")).isSameAs(ToneVerdict.PASS);
        assertThat(two.verdict("VERY VERY GOOD").findings()).singleElement().satisfies(f -> assertThat(f.found())
                .isEqualTo(3));
    }

    @Test
    void allowed_terms_and_acronyms_of_the_sheet_do_not_shout() {
        Styled styled = Styled.of(
                "en",
                Styled.terms(StyleTerm.of("IKEA", ToneLevel.PASS))
                        .shouting(new Shouting(4, 80, 0, WARN))
                        .acronyms(new StyleRules.Acronyms(
                                WARN, Map.of("GDPR", "data protection law"), List.of("IBAN"), false))
                        .build());

        assertThat(styled.marked("IKEA, your IBAN and data protection law (GDPR) STOP"))
                .containsExactly("STOP");
    }

    @ParameterizedTest
    @CsvSource({
        "Hello!, 0",
        "Hello!!, 2",
        "Hello! Bye!, 1",
        "¡Hola!, 0",
        "¡Hola! ¡Adiós!, 1",
        "¡¡Hola!!, 3",
        "¡Hola!¡Adiós!, 1",
        "你好！！, 2",
        "Really‼, 2",
        "Really⁉, 0",
        "Oh❗️❗️, 2",
        "Ողջո՜ւյն, 0",
        "Hello?, 0"
    })
    void exclamation_marks_of_all_scripts_count(String text, int findings) {
        assertThat(CALM.verdict(text).findings()).hasSize(findings);
    }

    @Test
    void exclamation_marks_are_marked_where_they_are_too_many() {
        assertThat(CALM.verdict("Hi! Yes!!! Ok").findings())
                .containsExactly(
                        ToneFinding.of(ToneRule.EXCLAMATION, CONFIRM, 7, 10).counting(3, 1),
                        ToneFinding.of(ToneRule.EXCLAMATION, CONFIRM, 7, 10).counting(4, 1));
    }

    @Test
    void a_reply_that_is_too_long_is_marked_from_where_it_is() {
        Styled brief = Styled.of(
                "en", StyleRules.builder().length(new Length(5, CONFIRM)).build());

        assertThat(brief.verdict("😀😀😀😀😀")).isSameAs(ToneVerdict.PASS);
        assertThat(brief.verdict("😀😀😀😀😀ab").findings())
                .containsExactly(ToneFinding.of(ToneRule.LENGTH, CONFIRM, 5, 7).counting(7, 5));
    }
}
