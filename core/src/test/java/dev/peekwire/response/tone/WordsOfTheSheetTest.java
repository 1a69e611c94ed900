package dev.peekwire.response.tone;

import static dev.peekwire.response.tone.ToneLevel.BLOCK;
import static dev.peekwire.response.tone.ToneLevel.WARN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.response.tone.StyleRules.Acronyms;
import dev.peekwire.response.tone.StyleRules.Register;
import dev.peekwire.response.tone.StyleRules.Shouting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Acronyms and the register. */
class WordsOfTheSheetTest {
    private static final Acronyms EXPANDED =
            new Acronyms(WARN, Map.of("SLA", "service level agreement"), List.of("USA", "OK"), false);
    private static final Styled ACRONYMS =
            Styled.of("en", StyleRules.builder().acronyms(EXPANDED).build());

    @Test
    void an_acronym_has_to_be_expanded_where_it_is_used_first() {
        assertThat(ACRONYMS.verdict("Your SLA says so. The SLA is long.").findings())
                .containsExactly(ToneFinding.of(ToneRule.ACRONYM, WARN, 5, 8)
                        .replacing(List.of("service level agreement (SLA)")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your service level agreement (SLA) says so; 0",
                "Your SLA (Service Level Agreement) says so; 0",
                "A service level agreement binds us. The SLA says so; 0",
                "The SLA binds us. A service level agreement is long; 1",
                "The SLA, a service level agreement; 1",
                "The SLA. - . Service level agreement; 1",
                "Our SLAs differ; 1",
                "a sla and a Sla; 0",
                "SLAB, ISLA; 0",
                "OK in the USA; 0"
            })
    void an_expansion_before_or_in_brackets_behind_will_do(String row) {
        String[] parts = row.split("; ");

        assertThat(ACRONYMS.verdict(parts[0]).findings()).hasSize(Integer.parseInt(parts[1]));
    }

    @Test
    void a_short_word_in_capitals_that_nobody_knows_may_be_an_acronym() {
        Styled strict = Styled.of(
                "en",
                StyleRules.builder()
                        .acronyms(new Acronyms(WARN, Map.of("SLA", "service level agreement"), List.of("USA"), true))
                        .shouting(new Shouting(4, 80, 0, WARN))
                        .build());

        assertThat(strict.verdict("The RMA for the USA").findings())
                .containsExactly(ToneFinding.of(ToneRule.ACRONYM, WARN, 4, 7));
        assertThat(strict.verdict("PLEASE READ THIS").findings())
                .extracting(ToneFinding::rule)
                .containsExactly(ToneRule.SHOUTING);
        assertThat(strict.verdict("I am A. B")).isSameAs(ToneVerdict.PASS);
    }

    @Test
    void case_tells_an_acronym_from_a_word() {
        Styled styled = Styled.of(
                "en",
                Styled.terms(StyleTerm.of("it", BLOCK))
                        .acronyms(new Acronyms(WARN, Map.of("RMA", "return"), List.of("IT"), false))
                        .build());

        assertThat(styled.marked("IT says it works")).containsExactly("it");
    }

    @ParameterizedTest
    @CsvSource({
        "de, true, Hast du dein Paket?, du|dein",
        "de, true, Haben Sie Ihr Paket? Die dudelsackpfeifer, ''",
        "de, false, Haben Sie Ihr Paket?, Sie|Ihr",
        "de, false, Sie haben es. Sie sind da und sie gehen, ''",
        "fr, true, Tu as ton colis ? Je t’envoie, Tu|ton|t’",
        "fr, true, Vous avez votre ticket, ''",
        "fr, false, Avez-vous votre colis ?, vous|votre",
        "es, true, ¿Tú tienes tu pedido?, Tú|tu",
        "es, false, ¿Tiene usted su pedido?, usted",
        "id, true, Apakah kamu sudah, kamu",
        "id, false, Apakah Anda sudah, Anda",
        "nb, true, Har du din pakke, du|din",
        "no, false, Har De fått den? De kommer, De",
        "ru, true, Ты получил твой заказ, Ты|твой",
        "tr, true, Sen senin siparişini, Sen|senin",
        "it, false, Come sta Lei? Lei va e lei viene, Lei",
        "pt, false, Como está o senhor?, o senhor"
    })
    void words_of_the_other_register_are_found(String locale, boolean formal, String text, String words) {
        Styled styled = Styled.of(
                locale,
                StyleRules.builder()
                        .register(new Register(formal, WARN, Map.of(), true))
                        .build());

        assertThat(String.join("|", styled.marked(text))).isEqualTo(words);
    }

    @Test
    void a_word_of_the_other_register_comes_with_the_right_one() {
        Styled formal = Styled.of(
                "de",
                StyleRules.builder()
                        .register(new Register(true, WARN, Map.of(), true))
                        .build());

        assertThat(formal.verdict("Was kostet dich das?").findings())
                .containsExactly(ToneFinding.of(ToneRule.REGISTER, WARN, 11, 15).replacing(List.of("Sie")));
    }

    @Test
    void a_sheet_may_tell_words_of_its_own() {
        Styled own = Styled.of(
                "en",
                StyleRules.builder()
                        .register(new Register(true, WARN, Map.of("hey", List.of("hello"), "gonna", List.of()), true))
                        .build());

        assertThat(own.marked("Hey, they are gonna come")).containsExactly("Hey", "gonna");
    }

    @Test
    void a_register_for_all_languages_holds_where_words_are_known() {
        StyleChecker checker = StyleChecker.of(StyleSheet.builder("shop", 1)
                .everywhere(StyleRules.builder()
                        .register(new Register(true, WARN, Map.of(), true))
                        .build())
                .locale("de", StyleRules.NONE)
                .build());

        assertThat(checker.check(ToneRequest.of("Hast du", "de")).level()).isEqualTo(WARN);
        assertThat(checker.check(ToneRequest.of("Hast du", "en"))).isSameAs(ToneVerdict.PASS);
    }
}
