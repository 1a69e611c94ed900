package dev.peekwire.response.tone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.response.tone.StyleRules.Diacritics;
import dev.peekwire.response.tone.StyleRules.LookAlikes;
import dev.peekwire.response.tone.Texts.Letters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Matching finds exactly what is found by comparing each term with each stretch of the text. */
class SlowReferenceTest {
    private static final int TEXTS_OF_EACH_SCRIPT = Integer.getInteger("peekwire.tone.texts", 1680);
    private static final int TEXTS_OF_A_SHEET = 20;

    @ParameterizedTest
    @EnumSource(Letters.class)
    void ten_thousand_texts_in_six_scripts_hold_what_a_slow_reference_finds(Letters letters) {
        int found = 0;
        for (int sheet = 0; sheet < TEXTS_OF_EACH_SCRIPT / TEXTS_OF_A_SHEET; sheet++) {
            found +=
                    oneSheet(new Texts(letters, 31L * sheet + letters.ordinal()), sheet % 2 == 0, sheet % 4 < 2, sheet);
        }
        assertThat(found).as("findings").isGreaterThan(TEXTS_OF_EACH_SCRIPT / 2);
    }

    @Test
    void there_are_ten_thousand_texts() {
        assertThat(1680 / TEXTS_OF_A_SHEET * TEXTS_OF_A_SHEET * Letters.values().length)
                .isGreaterThanOrEqualTo(10_000);
    }

    private static int oneSheet(Texts texts, boolean plain, boolean mixing, int sheet) {
        List<StyleTerm> terms = texts.terms();
        LocaleChecker checker = new LocaleChecker(rules(terms, plain, mixing), "und", WordBreaks.jdk());
        SlowReference reference = new SlowReference(plain, mixing);
        int found = 0;
        for (int i = 0; i < TEXTS_OF_A_SHEET; i++) {
            String text = texts.text(terms);
            Set<String> wanted = reference.find(text, terms);
            assertThat(findings(checker.check(text)))
                    .as(
                            "sheet %d, text %d: %s in %s, plain %s, mixing %s",
                            sheet, i, terms, escaped(text), plain, mixing)
                    .isEqualTo(wanted);
            found += wanted.size();
        }
        return found;
    }

    private static StyleRules rules(List<StyleTerm> terms, boolean plain, boolean mixing) {
        return StyleRules.builder()
                .terms(terms)
                .diacritics(plain ? Diacritics.IGNORED : Diacritics.DISTINCT)
                .lookAlikes(mixing ? LookAlikes.MIXED : LookAlikes.OFF)
                .build();
    }

    private static Set<String> findings(ToneVerdict verdict) {
        return verdict.findings().stream()
                .map(finding -> finding.from() + ".." + finding.to() + " " + finding.level())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> c < 0x80 ? "" + (char) c : String.format("\\u%04X", c))
                .collect(Collectors.joining());
    }
}
