package dev.peekwire.response.tone;

import static dev.peekwire.response.tone.ToneLevel.BLOCK;
import static dev.peekwire.response.tone.ToneLevel.CONFIRM;
import static dev.peekwire.response.tone.ToneLevel.PASS;
import static dev.peekwire.response.tone.ToneLevel.WARN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.TeamId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests, verdicts, findings and sheets as values. */
class ToneValuesTest {
    private static final ToneFinding LATER = ToneFinding.of(ToneRule.TERM, WARN, 5, 9);
    private static final ToneFinding FIRST = ToneFinding.of(ToneRule.EMOJI, CONFIRM, 2, 3);

    @Test
    void the_worse_of_two_levels_holds() {
        assertThat(WARN.or(BLOCK)).isEqualTo(BLOCK);
        assertThat(BLOCK.or(WARN)).isEqualTo(BLOCK);
        assertThat(PASS.or(PASS)).isEqualTo(PASS);
    }

    @Test
    void a_verdict_has_the_worst_level_of_its_findings_and_tells_them_in_order() {
        ToneVerdict verdict = ToneVerdict.of(List.of(LATER, FIRST));

        assertThat(verdict.level()).isEqualTo(CONFIRM);
        assertThat(verdict.findings()).containsExactly(FIRST, LATER);
        assertThat(ToneVerdict.of(List.of())).isSameAs(ToneVerdict.PASS);
    }

    @Test
    void two_verdicts_are_one_with_the_findings_of_both() {
        ToneVerdict both = ToneVerdict.of(List.of(LATER)).and(ToneVerdict.of(List.of(FIRST)));

        assertThat(both).isEqualTo(ToneVerdict.of(List.of(FIRST, LATER)));
        assertThat(both.and(ToneVerdict.PASS)).isSameAs(both);
        assertThat(ToneVerdict.PASS.and(both)).isEqualTo(both);
        assertThat(both.and(new ToneVerdict(BLOCK, List.of(), 3)))
                .isEqualTo(new ToneVerdict(BLOCK, List.of(FIRST, LATER), 3));
    }

    @Test
    void a_full_verdict_keeps_the_worst() {
        ToneVerdict full = ToneVerdict.of(Collections.nCopies(100, LATER));
        ToneVerdict more = full.and(ToneVerdict.of(List.of(FIRST)));

        assertThat(full.more()).isZero();
        assertThat(more.findings()).hasSize(100).contains(FIRST);
        assertThat(more.more()).isEqualTo(1);
    }

    @Test
    void a_verdict_that_contradicts_itself_is_refused() {
        assertThatThrownBy(() -> new ToneVerdict(WARN, List.of(FIRST), 0)).hasMessageContaining("CONFIRM");
        assertThatThrownBy(() -> new ToneVerdict(BLOCK, Collections.nCopies(101, LATER), 0))
                .hasMessageContaining("101");
        assertThatThrownBy(() -> new ToneVerdict(BLOCK, List.of(), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_finding_has_a_span_and_a_few_replacements() {
        assertThatThrownBy(() -> ToneFinding.of(ToneRule.TERM, WARN, 3, 2)).hasMessage("from 3, to 2");
        assertThatThrownBy(() -> ToneFinding.of(ToneRule.TERM, WARN, -1, 2)).hasMessage("from -1, to 2");
        assertThatThrownBy(() -> LATER.replacing(Collections.nCopies(9, "x"))).hasMessageContaining("at most 8");
        assertThat(LATER.by("grammar").advising("why").counting(2, 1))
                .isEqualTo(new ToneFinding(ToneRule.TERM, WARN, 5, 9, List.of(), "why", 2, 1, "grammar"));
    }

    @Test
    void nothing_that_was_typed_is_printed() {
        ToneFinding finding = LATER.replacing(List.of("zyzzyva")).advising("zyzzyva");
        ToneRequest request = new ToneRequest("zyzzyva", "zyzzyva", new TeamId("sales"), "zyzzyva");

        assertThat(finding).hasToString("WARN TERM 5..9");
        assertThat(ToneVerdict.of(List.of(finding)).toString()).doesNotContain("zyzzyva");
        assertThat(request.toString()).contains("7 characters", "sales").doesNotContain("zyzzyva");
    }

    @Test
    void rules_copy_what_they_are_given() {
        List<StyleTerm> terms = new ArrayList<>(List.of(StyleTerm.of("cheap", WARN)));
        StyleRules.Builder builder = StyleRules.builder().terms(terms);
        StyleRules rules = builder.build();
        terms.clear();
        builder.term(StyleTerm.of("free", WARN));

        assertThat(rules.terms()).hasSize(1);
        assertThat(rules)
                .isEqualTo(Styled.terms(StyleTerm.of("cheap", WARN)).build())
                .hasToString("StyleRules[1 terms]");
        assertThat(rules)
                .hasSameHashCodeAs(Styled.terms(StyleTerm.of("cheap", WARN)).build());
        assertThat(rules).isNotEqualTo(StyleRules.NONE);
        assertThatThrownBy(() -> new StyleRules.Acronyms(WARN, Map.of(), List.of(), true)
                        .expansions()
                        .put("A", "b"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_languages_rules_hold_before_those_for_all() {
        StyleRules.Length brief = new StyleRules.Length(10, WARN);
        StyleRules.Length longer = new StyleRules.Length(20, WARN);
        StyleRules all = Styled.terms(StyleTerm.of("cheap", WARN))
                .length(brief)
                .emoji(new StyleRules.Emoji(1, WARN))
                .build();
        StyleSheet sheet = StyleSheet.builder("shop", 2)
                .everywhere(all)
                .locale(
                        "de",
                        Styled.terms(StyleTerm.of("billig", WARN))
                                .length(longer)
                                .build())
                .locale("no", StyleRules.NONE)
                .build();

        assertThat(sheet.rules("de-CH-1996").length()).contains(longer);
        assertThat(sheet.rules("DE").terms()).extracting(StyleTerm::phrase).containsExactly("cheap", "billig");
        assertThat(sheet.rules("de").emoji()).isEqualTo(all.emoji());
        assertThat(sheet.rules("nn-NO")).isEqualTo(all);
        assertThat(sheet.rules("fr")).isSameAs(all);
        assertThat(sheet.rules("")).isSameAs(all);
        assertThat(sheet.rules("de-" + "x".repeat(200))).isSameAs(all);
        assertThat(sheet).hasToString("StyleSheet[shop 2, everywhere and [de, no]]");
    }

    @Test
    void sheets_of_the_same_rules_are_equal() {
        StyleSheet one =
                StyleSheet.builder("shop", 2).locale("de", StyleRules.NONE).build();

        assertThat(one)
                .isEqualTo(StyleSheet.builder("shop", 2)
                        .locale("de", StyleRules.NONE)
                        .build());
        assertThat(one)
                .hasSameHashCodeAs(StyleSheet.builder("shop", 2)
                        .locale("de", StyleRules.NONE)
                        .build());
        assertThat(one)
                .isNotEqualTo(StyleSheet.builder("shop", 3)
                        .locale("de", StyleRules.NONE)
                        .build());
        assertThat(one).isNotEqualTo(StyleSheet.builder("shop", 2).build());
        assertThat(StyleChecker.of(one).sheet()).isSameAs(one);
    }
}
