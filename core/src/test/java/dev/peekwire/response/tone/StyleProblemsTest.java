package dev.peekwire.response.tone;

import static dev.peekwire.response.tone.ToneLevel.BLOCK;
import static dev.peekwire.response.tone.ToneLevel.PASS;
import static dev.peekwire.response.tone.ToneLevel.WARN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.Problem;
import dev.peekwire.response.tone.StyleRules.Acronyms;
import dev.peekwire.response.tone.StyleRules.Emoji;
import dev.peekwire.response.tone.StyleRules.Exclamation;
import dev.peekwire.response.tone.StyleRules.Length;
import dev.peekwire.response.tone.StyleRules.Register;
import dev.peekwire.response.tone.StyleRules.Shouting;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sheets that can't be say where, why and what to do. */
class StyleProblemsTest {
    private static final StyleTerm CHEAP = StyleTerm.of("cheap", BLOCK);

    @Test
    void a_sound_sheet_has_no_problems() {
        StyleRules rules = Styled.terms(CHEAP.replacing("affordable").advising("Quality first."))
                .acronyms(new Acronyms(WARN, Map.of("SLA", "service level agreement"), List.of("USA"), true))
                .register(new Register(true, WARN, Map.of("hey", List.of("hello")), true))
                .emoji(new Emoji(1, WARN))
                .shouting(new Shouting(4, 80, 0, WARN))
                .exclamation(new Exclamation(1, 1, WARN))
                .length(new Length(1000, WARN))
                .build();

        assertThat(StyleSheet.builder("nordshop.no", 7)
                        .everywhere(rules)
                        .locale("de", rules)
                        .locale("pt-BR", rules)
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("broken")
    void a_broken_field_is_told_with_its_path_reason_and_remedy(String path, String reason, StyleSheet.Builder sheet) {
        assertThat(sheet.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.reason()).contains(reason);
            assertThat(problem.remedy()).isNotBlank();
        });
        assertThatThrownBy(sheet::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(path);
    }

    static Stream<Arguments> broken() {
        return Stream.of(heads(), terms(), acronyms(), others()).flatMap(all -> all);
    }

    private static Stream<Arguments> heads() {
        return Stream.of(
                Arguments.of("brand", "not an id", StyleSheet.builder("Nord Shop", 1)),
                Arguments.of("brand", "not an id", StyleSheet.builder("", 1)),
                Arguments.of("brand", "not an id", StyleSheet.builder("-x", 1)),
                Arguments.of("brand", "not an id", StyleSheet.builder("x".repeat(65), 1)),
                Arguments.of("version", "0 is less than 1", StyleSheet.builder("shop", 0)),
                Arguments.of("locales.german", "not a language tag", in("german", StyleRules.NONE)),
                Arguments.of("locales.und", "not a language tag", in("und", StyleRules.NONE)),
                Arguments.of("locales.?", "not a language tag", in("d\u202Ee", StyleRules.NONE)),
                Arguments.of("locales.d1", "not a language tag", in("d1", StyleRules.NONE)),
                Arguments.of(
                        "locales.DE",
                        "described twice",
                        in("de", StyleRules.NONE).locale("DE", StyleRules.NONE)),
                Arguments.of("locales", "65 of them", many()));
    }

    private static Stream<Arguments> terms() {
        String terms = "locales.de.terms";
        return Stream.of(
                Arguments.of(terms + "[0].phrase", "blank", de(StyleTerm.of(" \u00A0", BLOCK))),
                Arguments.of(terms + "[0].phrase", "blank", de(StyleTerm.of("", BLOCK))),
                Arguments.of(terms + "[0].phrase", "101 code points", de(StyleTerm.of("a".repeat(101), BLOCK))),
                Arguments.of(terms + "[0].phrase", "control character", de(StyleTerm.of("a\u0007b", BLOCK))),
                Arguments.of(terms + "[0].phrase", "half a surrogate", de(StyleTerm.of("a\uD83D", BLOCK))),
                Arguments.of(terms + "[0].phrase", "looked through", de(StyleTerm.of("\u00AD\u200B", BLOCK))),
                Arguments.of(terms + "[0].phrase", "begins with a mark", de(StyleTerm.of("\u0301a", BLOCK))),
                Arguments.of(terms + "[0].phrase", "216 letters", de(StyleTerm.of("\uFDFA".repeat(12), BLOCK))),
                Arguments.of(terms + "[1].phrase", "the same as terms[0]", de(CHEAP, StyleTerm.of("CHEAP", WARN))),
                Arguments.of(
                        terms + "[1].phrase",
                        "the same as terms[0]",
                        de(StyleTerm.of("caf\u00E9", BLOCK), StyleTerm.of("cafe\u0301", WARN))),
                Arguments.of(terms + "[0].replacements[0]", "blank", de(CHEAP.replacing(" "))),
                Arguments.of(
                        terms + "[0].replacements[1]", "201 code points", de(CHEAP.replacing("ok", "x".repeat(201)))),
                Arguments.of(
                        terms + "[0].replacements",
                        "9 of them",
                        de(CHEAP.replacing("1", "2", "3", "4", "5", "6", "7", "8", "9"))),
                Arguments.of(
                        terms + "[0].replacements[0]", "found by the sheet itself", de(CHEAP.replacing("very cheap"))),
                Arguments.of(terms + "[0].advice", "301 code points", de(CHEAP.advising("x".repeat(301)))),
                Arguments.of(
                        "everywhere.terms[0].phrase",
                        "blank",
                        StyleSheet.builder("shop", 1)
                                .everywhere(Styled.terms(StyleTerm.of("", PASS)).build())));
    }

    private static Stream<Arguments> acronyms() {
        String path = "locales.de.acronyms";
        return Stream.of(
                Arguments.of(
                        path + ".level",
                        "pass finds nothing",
                        de(new Acronyms(PASS, Map.of("SLA", "a"), List.of(), false))),
                Arguments.of(
                        path + ".expansions",
                        "single letter",
                        de(new Acronyms(WARN, Map.of("S", "a b"), List.of(), false))),
                Arguments.of(
                        path + ".expansions",
                        "21 code points",
                        de(new Acronyms(WARN, Map.of("S".repeat(21), "a"), List.of(), false))),
                Arguments.of(
                        path + ".expansions.`SLA`",
                        "blank",
                        de(new Acronyms(WARN, Map.of("SLA", " "), List.of(), false))),
                Arguments.of(
                        path + ".known",
                        "has an expansion too",
                        de(new Acronyms(WARN, Map.of("SLA", "a b"), List.of("SLA"), false))),
                Arguments.of(path + ".known", "blank", de(new Acronyms(WARN, Map.of(), List.of(""), true))),
                Arguments.of(path, "finds nothing", de(new Acronyms(WARN, Map.of(), List.of("USA"), false))),
                Arguments.of(path, "2001 of them", de(new Acronyms(WARN, Map.of(), numbered(2001), true))));
    }

    private static Stream<Arguments> others() {
        StyleRules.Builder rules = StyleRules.builder();
        return Stream.of(
                Arguments.of(
                        "locales.de.register.level",
                        "pass finds nothing",
                        in(
                                "de",
                                StyleRules.builder()
                                        .register(new Register(true, PASS, Map.of(), true))
                                        .build())),
                Arguments.of(
                        "locales.de.register.words",
                        "blank",
                        in(
                                "de",
                                StyleRules.builder()
                                        .register(new Register(true, WARN, Map.of("", List.of()), true))
                                        .build())),
                Arguments.of(
                        "locales.de.register.words.`hey`[0]",
                        "blank",
                        in(
                                "de",
                                StyleRules.builder()
                                        .register(new Register(true, WARN, Map.of("hey", List.of("")), true))
                                        .build())),
                Arguments.of(
                        "locales.fi.register",
                        "no words are known",
                        in(
                                "fi",
                                StyleRules.builder()
                                        .register(new Register(true, WARN, Map.of(), true))
                                        .build())),
                Arguments.of(
                        "locales.de.register",
                        "no words are known",
                        in(
                                "de",
                                StyleRules.builder()
                                        .register(new Register(true, WARN, Map.of(), false))
                                        .build())),
                Arguments.of(
                        "locales.de.emoji.most",
                        "-1 is out of bounds",
                        in("de", StyleRules.builder().emoji(new Emoji(-1, WARN)).build())),
                Arguments.of(
                        "locales.de.emoji.level",
                        "pass",
                        in("de", StyleRules.builder().emoji(new Emoji(1, PASS)).build())),
                Arguments.of(
                        "locales.de.shouting.letters",
                        "1 is",
                        in(
                                "de",
                                StyleRules.builder()
                                        .shouting(new Shouting(1, 80, 0, WARN))
                                        .build())),
                Arguments.of(
                        "locales.de.shouting.percent",
                        "50 is",
                        in(
                                "de",
                                StyleRules.builder()
                                        .shouting(new Shouting(4, 50, 0, WARN))
                                        .build())),
                Arguments.of(
                        "locales.de.shouting.words",
                        "1001 is",
                        in(
                                "de",
                                StyleRules.builder()
                                        .shouting(new Shouting(4, 80, 1001, WARN))
                                        .build())),
                Arguments.of(
                        "locales.de.shouting.level",
                        "pass",
                        in(
                                "de",
                                StyleRules.builder()
                                        .shouting(new Shouting(4, 80, 0, PASS))
                                        .build())),
                Arguments.of(
                        "locales.de.exclamation.most",
                        "1001 is",
                        in(
                                "de",
                                StyleRules.builder()
                                        .exclamation(new Exclamation(1001, 1, WARN))
                                        .build())),
                Arguments.of(
                        "locales.de.exclamation.inARow",
                        "0 is",
                        in(
                                "de",
                                StyleRules.builder()
                                        .exclamation(new Exclamation(1, 0, WARN))
                                        .build())),
                Arguments.of(
                        "locales.de.exclamation.level",
                        "pass",
                        in(
                                "de",
                                StyleRules.builder()
                                        .exclamation(new Exclamation(1, 1, PASS))
                                        .build())),
                Arguments.of(
                        "locales.de.length.most",
                        "0 is",
                        in("de", rules.length(new Length(0, WARN)).build())),
                Arguments.of(
                        "locales.de.length.level",
                        "pass",
                        in(
                                "de",
                                StyleRules.builder()
                                        .length(new Length(10, PASS))
                                        .build())));
    }

    @Test
    void all_problems_are_told_at_once_in_the_order_of_the_sheet() {
        List<Problem> problems = StyleSheet.builder("", 0)
                .everywhere(StyleRules.builder().emoji(new Emoji(-1, PASS)).build())
                .locale("de", Styled.terms(StyleTerm.of("", BLOCK)).build())
                .problems();

        assertThat(problems)
                .extracting(Problem::path)
                .containsExactly(
                        "brand",
                        "version",
                        "everywhere.emoji.most",
                        "everywhere.emoji.level",
                        "locales.de.terms[0].phrase");
        assertThat(problems.get(1)).hasToString("version: 0 is less than 1; count versions from 1");
    }

    @Test
    void too_many_terms_are_refused_before_any_is_looked_at() {
        StyleRules many = Styled.terms()
                .terms(Collections.nCopies(60_000, StyleTerm.of("", BLOCK)))
                .build();

        assertThat(StyleSheet.builder("shop", 1)
                        .everywhere(many)
                        .locale("de", many)
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "locales.de.terms (with those of everywhere): 120000 of them; allowed are at most 100000");
    }

    @Test
    void a_sheet_with_nothing_but_problems_tells_a_thousand() {
        StyleRules blank = Styled.terms()
                .terms(Collections.nCopies(5_000, StyleTerm.of("", BLOCK)))
                .build();
        StyleSheet.Builder sheet = StyleSheet.builder("shop", 1).everywhere(blank);

        assertThat(sheet.problems()).hasSize(1000);
        assertThatThrownBy(sheet::build).hasMessageEndingWith("and 980 more");
    }

    @Test
    void a_replacement_may_be_a_phrase_that_is_allowed() {
        assertThat(de(CHEAP.replacing("not cheap"), StyleTerm.of("not cheap", PASS))
                        .problems())
                .isEmpty();
    }

    @Test
    void one_phrase_may_be_allowed_in_capitals_and_forbidden_in_small_letters() {
        assertThat(de(StyleTerm.of("IT", PASS).matchingCase(), StyleTerm.of("it", BLOCK))
                        .problems())
                .isEmpty();
    }

    private static StyleSheet.Builder in(String tag, StyleRules rules) {
        return StyleSheet.builder("shop", 1).locale(tag, rules);
    }

    private static StyleSheet.Builder de(StyleTerm... terms) {
        return in("de", Styled.terms(terms).build());
    }

    private static StyleSheet.Builder de(Acronyms acronyms) {
        return in("de", StyleRules.builder().acronyms(acronyms).build());
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "AB" + i).collect(Collectors.toList());
    }

    private static StyleSheet.Builder many() {
        StyleSheet.Builder sheet = StyleSheet.builder("shop", 1);
        for (int i = 0; i < 65; i++) {
            sheet.locale("" + (char) ('a' + i / 26) + (char) ('a' + i % 26), StyleRules.NONE);
        }
        return sheet;
    }
}
