package dev.peekwire.response.tone;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A sheet of one language's rules, and what it says of texts. */
final class Styled {
    private final StyleChecker checker;
    private final String locale;

    private Styled(String locale, StyleRules rules) {
        this.locale = locale;
        this.checker = StyleChecker.of(
                StyleSheet.builder("shop", 1).locale(locale, rules).build());
    }

    static Styled of(String locale, StyleRules rules) {
        return new Styled(locale, rules);
    }

    static Styled english(StyleTerm... terms) {
        return of("en", terms(terms).build());
    }

    static StyleRules.Builder terms(StyleTerm... terms) {
        return StyleRules.builder().terms(List.of(terms));
    }

    /** Phrases that are blocked as whole words. */
    static Styled blocking(String locale, String... phrases) {
        Stream<StyleTerm> terms = Arrays.stream(phrases).map(phrase -> StyleTerm.of(phrase, ToneLevel.BLOCK));
        return of(locale, terms(terms.toArray(StyleTerm[]::new)).build());
    }

    ToneVerdict verdict(String text) {
        return checker.check(ToneRequest.of(text, locale));
    }

    /** What is underlined. */
    List<String> marked(String text) {
        return verdict(text).findings().stream()
                .map(finding -> part(text, finding))
                .toList();
    }

    static String part(String text, ToneFinding finding) {
        int from = text.offsetByCodePoints(0, finding.from());
        return text.substring(from, text.offsetByCodePoints(from, finding.to() - finding.from()));
    }
}
