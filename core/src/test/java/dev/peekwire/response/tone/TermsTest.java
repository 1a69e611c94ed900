package dev.peekwire.response.tone;

import static dev.peekwire.response.tone.ToneLevel.BLOCK;
import static dev.peekwire.response.tone.ToneLevel.CONFIRM;
import static dev.peekwire.response.tone.ToneLevel.PASS;
import static dev.peekwire.response.tone.ToneLevel.WARN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.response.tone.StyleRules.Diacritics;
import dev.peekwire.response.tone.StyleRules.LookAlikes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of a reply are a term of the sheet. */
class TermsTest {
    @Test
    void a_term_is_found_with_its_place_level_replacements_and_advice() {
        StyleTerm cheap = StyleTerm.of("cheap", CONFIRM)
                .replacing("affordable", "good value")
                .advising("We sell quality.");

        ToneVerdict verdict = Styled.english(cheap).verdict("It is 👍 cheap.");

        assertThat(verdict.level()).isEqualTo(CONFIRM);
        assertThat(verdict.findings())
                .containsExactly(ToneFinding.of(ToneRule.TERM, CONFIRM, 8, 13)
                        .replacing(List.of("affordable", "good value"))
                        .advising("We sell quality."));
    }

    @Test
    void a_reply_without_a_term_passes() {
        assertThat(Styled.blocking("en", "cheap").verdict("A fair price, I think."))
                .isSameAs(ToneVerdict.PASS);
    }

    @Test
    void an_empty_reply_passes() {
        assertThat(Styled.blocking("en", "cheap").verdict("")).isSameAs(ToneVerdict.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "straße, STRASSE",
        "STRASSE, straße",
        "strasse, STRAẞE",
        "όσος, ΌΣΟΣ",
        "ΟΔΟΣ, οδος",
        "office, oﬃce",
        "free, FREE",
        "free, ｆｒｅｅ",
        "free, 𝐟𝐫𝐞𝐞",
        "free, ⓕⓡⓔⓔ",
        "ǆem, ǅem",
        "istanbul, İSTANBUL",
        "ԱԲԳ, աբգ",
        "ŉ, ʼn"
    })
    void case_width_and_ligatures_make_no_difference(String term, String text) {
        assertThat(Styled.blocking("en", term).marked(text)).containsExactly(text);
    }

    @Test
    void a_composed_term_is_found_decomposed_and_the_other_way_round() {
        assertThat(Styled.blocking("fr", "crédit").marked("un cre\u0301dit !")).containsExactly("cre\u0301dit");
        assertThat(Styled.blocking("fr", "cre\u0301dit").marked("un crédit !")).containsExactly("crédit");
    }

    @Test
    void the_order_of_several_marks_makes_no_difference() {
        assertThat(Styled.blocking("vi", "vi\u1EC7t").marked("vie\u0302\u0323t"))
                .hasSize(1);
        assertThat(Styled.blocking("vi", "vi\u1EC7t").marked("vie\u0323\u0302t"))
                .hasSize(1);
        assertThat(Styled.blocking("vi", "vie\u0302\u0323t").marked("vi\u1EC7t"))
                .hasSize(1);
    }

    @Test
    void accents_make_another_word_unless_the_sheet_ignores_them() {
        StyleTerm schon = StyleTerm.of("schon", BLOCK);
        Styled ignoring = Styled.of(
                "de", Styled.terms(schon).diacritics(Diacritics.IGNORED).build());

        assertThat(Styled.blocking("de", "schon").marked("schön schon")).containsExactly("schon");
        assertThat(ignoring.marked("schön scho\u0308n schon")).containsExactly("schön", "scho\u0308n", "schon");
        assertThat(Styled.of(
                                "nb",
                                Styled.terms(StyleTerm.of("rod", BLOCK))
                                        .diacritics(Diacritics.IGNORED)
                                        .build())
                        .marked("rød"))
                .containsExactly("rød");
    }

    @Test
    void a_mark_that_is_ignored_at_the_end_is_underlined_with_its_letter() {
        Styled ignoring = Styled.of(
                "fr",
                Styled.terms(StyleTerm.of("cafe", BLOCK))
                        .diacritics(Diacritics.IGNORED)
                        .build());

        assertThat(ignoring.marked("le cafe\u0301, oui")).containsExactly("cafe\u0301");
    }

    @Test
    void an_accent_on_the_last_letter_makes_another_word_even_inside_of_words() {
        assertThat(Styled.english(StyleTerm.of("caf", BLOCK).anywhere()).marked("cafe\u0301"))
                .containsExactly("caf");
        assertThat(Styled.english(StyleTerm.of("cafe", BLOCK).anywhere()).marked("cafe\u0301 café"))
                .isEmpty();
    }

    @Test
    void vowel_points_of_arabic_and_hebrew_make_no_difference() {
        assertThat(Styled.blocking("ar", "مجاني").marked("مَجّاني")).hasSize(1);
        assertThat(Styled.blocking("ar", "مجاني").marked("مجـــاني")).hasSize(1);
        assertThat(Styled.blocking("he", "שלום").marked("שָׁלוֹם")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr\u00ADee", "fr\u200Bee", "f\u2060r\u200De\uFEFFe", "free\uFE0F", "\u202Efree\u202C"})
    void what_is_not_seen_hides_nothing(String text) {
        assertThat(Styled.blocking("en", "free").verdict(text).level()).isEqualTo(BLOCK);
    }

    @Test
    void soft_hyphens_after_a_word_are_not_underlined() {
        assertThat(Styled.blocking("en", "free").marked("\u00ADfr\u00ADee\u00AD!"))
                .containsExactly("fr\u00ADee");
    }

    @Test
    void turkish_has_its_own_i() {
        assertThat(Styled.blocking("tr", "ılık").marked("ILIK ilik İLİK ılık")).containsExactly("ILIK", "ılık");
        assertThat(Styled.blocking("tr", "ilik").marked("ILIK ilik İLİK I\u0307LI\u0307K"))
                .containsExactly("ilik", "İLİK", "I\u0307LI\u0307K");
        assertThat(Styled.blocking("en", "title").marked("TITLE TİTLE")).containsExactly("TITLE", "TİTLE");
    }

    @Test
    void a_word_inside_another_is_found_only_where_the_sheet_says_anywhere() {
        assertThat(Styled.blocking("en", "free").marked("freedom carefree free-range free"))
                .containsExactly("free", "free");
        assertThat(Styled.english(StyleTerm.of("free", BLOCK).anywhere()).marked("freedom carefree"))
                .containsExactly("free", "free");
    }

    @Test
    void half_a_character_is_no_match() {
        assertThat(Styled.english(StyleTerm.of("stras", BLOCK).anywhere()).marked("Straße"))
                .isEmpty();
        assertThat(Styled.english(StyleTerm.of("of", BLOCK).anywhere()).marked("oﬃce"))
                .isEmpty();
        assertThat(Styled.of(
                                "ko",
                                Styled.terms(StyleTerm.of("하", BLOCK).anywhere())
                                        .build())
                        .marked("한 하"))
                .containsExactly("하");
    }

    @Test
    void any_white_space_does_between_the_words_of_a_phrase() {
        assertThat(Styled.blocking("en", "no problem").marked("No\u00A0 \n problem, no-problem"))
                .containsExactly("No\u00A0 \n problem");
    }

    @Test
    void typographic_and_plain_signs_are_the_same() {
        assertThat(Styled.blocking("en", "can't").marked("I can’t")).containsExactly("can’t");
        assertThat(Styled.blocking("en", "can’t").marked("I can't")).containsExactly("can't");
        assertThat(Styled.blocking("en", "so-called").marked("so‑called so–called"))
                .hasSize(2);
        assertThat(Styled.blocking("en", "\"deal\"").marked("a “deal”")).containsExactly("“deal”");
    }

    @Test
    void an_apostrophe_inside_a_word_parts_it_only_where_languages_elide() {
        assertThat(Styled.blocking("en", "can").marked("can't can’t")).isEmpty();
        assertThat(Styled.blocking("fr", "arnaque").marked("l'arnaque, l’arnaque"))
                .containsExactly("arnaque", "arnaque");
        assertThat(Styled.blocking("it", "imbroglio").marked("l'imbroglio")).containsExactly("imbroglio");
        assertThat(Styled.blocking("en", "bug").marked("the bug's cause, 'bug'"))
                .containsExactly("bug", "bug");
    }

    @Test
    void a_full_stop_without_a_space_parts_words() {
        assertThat(Styled.blocking("en", "free").marked("It is cheap.Free shipping"))
                .containsExactly("Free");
    }

    @Test
    void case_counts_where_the_sheet_says_so() {
        Styled it = Styled.english(StyleTerm.of("IT", BLOCK).matchingCase());

        assertThat(it.marked("it It IT ＩＴ")).containsExactly("IT", "ＩＴ");
    }

    @Test
    void of_overlapping_terms_the_longest_is_told_unless_a_shorter_is_worse() {
        StyleTerm free = StyleTerm.of("free", WARN);
        StyleTerm charge = StyleTerm.of("free of charge", WARN);

        assertThat(Styled.english(free, charge).marked("free of charge, free"))
                .containsExactly("free of charge", "free");
        assertThat(Styled.english(StyleTerm.of("free", BLOCK), charge).marked("free of charge"))
                .containsExactly("free", "free of charge");
        assertThat(Styled.english(StyleTerm.of("charge", WARN), charge).marked("free of charge"))
                .containsExactly("free of charge");
    }

    @Test
    void terms_that_overlap_in_part_are_both_told() {
        assertThat(Styled.blocking("en", "on the house", "house wine").marked("on the house wine"))
                .containsExactly("on the house", "house wine");
    }

    @Test
    void an_allowed_phrase_allows_what_is_in_it_and_nothing_around_it() {
        StyleTerm free = StyleTerm.of("free", BLOCK);
        StyleTerm delivery = StyleTerm.of("free delivery", PASS);
        Styled styled = Styled.english(free, delivery);

        assertThat(styled.verdict("Free delivery today")).isSameAs(ToneVerdict.PASS);
        assertThat(styled.marked("free, really free delivery")).containsExactly("free");
    }

    @Test
    void a_letter_of_another_script_in_a_word_counts_as_what_it_looks_like() {
        assertThat(Styled.blocking("en", "free").marked("frее")).containsExactly("frее");
        assertThat(Styled.blocking("en", "scam").marked("SСAM ѕсam")).hasSize(2);
        assertThat(Styled.blocking("en", "aroma").marked("αrοmα")).hasSize(1);
        assertThat(Styled.blocking("ru", "сор").marked("сop")).hasSize(1);
    }

    @Test
    void a_word_of_another_script_that_only_looks_like_a_term_is_another_word() {
        assertThat(Styled.blocking("en", "cop").marked("сор")).isEmpty();
        assertThat(Styled.of(
                                "en",
                                Styled.terms(StyleTerm.of("cop", BLOCK))
                                        .lookAlikes(LookAlikes.ALL)
                                        .build())
                        .marked("сор"))
                .hasSize(1);
        assertThat(Styled.of(
                                "en",
                                Styled.terms(StyleTerm.of("free", BLOCK))
                                        .lookAlikes(LookAlikes.OFF)
                                        .build())
                        .marked("frее"))
                .isEmpty();
    }

    @Test
    void numbers_are_not_taken_for_letters() {
        assertThat(Styled.blocking("en", "so", "ill").marked("s0 111 1ll")).isEmpty();
    }

    @Test
    void an_emoji_is_a_term_whatever_its_skin_tone_and_not_part_of_a_sequence() {
        Styled thumb = Styled.english(StyleTerm.of("👎", WARN), StyleTerm.of("👨", WARN), StyleTerm.of("🇳🇴", WARN));

        assertThat(thumb.marked("no👎🏽!")).containsExactly("👎🏽");
        assertThat(thumb.marked("👨‍👩‍👧 👨")).containsExactly("👨");
        assertThat(thumb.marked("🇮🇳🇴🇲 🇳🇴")).containsExactly("🇳🇴");
    }

    @Test
    void terms_for_all_languages_hold_besides_those_of_one() {
        StyleChecker checker = StyleChecker.of(StyleSheet.builder("shop", 1)
                .everywhere(Styled.terms(StyleTerm.of("Rivalia", BLOCK)).build())
                .locale("de", Styled.terms(StyleTerm.of("billig", WARN)).build())
                .build());

        assertThat(checker.check(ToneRequest.of("Rivalia ist billig", "de-AT")).findings())
                .hasSize(2);
        assertThat(checker.check(ToneRequest.of("Rivalia ist billig", "fr")).findings())
                .hasSize(1);
        assertThat(checker.check(ToneRequest.of("Rivalia ist billig", "not a tag"))
                        .findings())
                .hasSize(1);
    }

    @Test
    void of_more_than_a_hundred_findings_the_worst_are_listed() {
        ToneVerdict verdict = Styled.english(StyleTerm.of("meh", WARN), StyleTerm.of("bad", BLOCK))
                .verdict("meh ".repeat(150) + "bad");

        assertThat(verdict.level()).isEqualTo(BLOCK);
        assertThat(verdict.findings()).hasSize(100).last().isEqualTo(ToneFinding.of(ToneRule.TERM, BLOCK, 600, 603));
        assertThat(verdict.more()).isEqualTo(51);
    }
}
