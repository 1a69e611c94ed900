package dev.peekwire.response.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExpansionTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final TemplateValues NOTHING = TemplateValues.of("en", OSLO).build();

    @Test
    void a_value_stands_where_its_placeholder_was() {
        assertThat(ready("Hi {{visitor.name}}!", "visitor.name", "Ann")).isEqualTo("Hi Ann!");
    }

    @Test
    void without_a_value_the_fallback_stands_there() {
        assertThat(ready("Hi {{visitor.name|there}}!", "visitor.name", null)).isEqualTo("Hi there!");
        assertThat(ready("Hi{{attribute.title|}}!", "attribute.title", null)).isEqualTo("Hi!");
        assertThat(ready("{{attribute.total:money EUR|0}}", "attribute.total", null))
                .isEqualTo("€0.00");
        assertThat(ready("{{attribute.due:date|\"soon\"}}", "attribute.due", null))
                .isEqualTo("soon");
    }

    @Test
    void a_missing_value_without_a_fallback_is_no_text_to_send() {
        Expansion expansion = Template.of("Order {{attribute.order}} of {{visitor.name}}, {{attribute.order}}.")
                .expand(NOTHING);

        assertThat(expansion).isInstanceOfSatisfying(Expansion.Incomplete.class, incomplete -> {
            assertThat(incomplete.gaps())
                    .extracting(Expansion.Gap::name)
                    .containsExactly("attribute.order", "visitor.name");
            assertThat(incomplete.gaps()).allMatch(gap -> gap.input().isEmpty());
            assertThat(incomplete.preview()).isEqualTo("Order [attribute.order] of [visitor.name], [attribute.order].");
        });
    }

    @Test
    void a_value_of_which_nothing_is_visible_is_missing() {
        assertThat(ready("Hi {{visitor.name|there}}!", "visitor.name", " \u200b\u202e\n"))
                .isEqualTo("Hi there!");
    }

    @ParameterizedTest
    @CsvSource({
        "'{{7*7}}', '{{7*7}}'",
        "'{{visitor.name}}', '{{visitor.name}}'",
        "'a|b:c', 'a|b:c'",
        "'\"quoted\" \\{{', '\"quoted\" \\{{'",
        "'<b>$1 \\1', '<b>$1 \\1'",
    })
    void values_are_never_read(String value, String shown) {
        assertThat(ready("Hi {{visitor.name}}!", "visitor.name", value)).isEqualTo("Hi " + shown + "!");
    }

    @ParameterizedTest
    @MethodSource("unruly")
    void a_value_is_one_line_without_what_acts_on_the_text_around_it(String value, String shown) {
        assertThat(ready("e{{visitor.name}}!", "visitor.name", value)).isEqualTo("e" + shown + "!");
    }

    static Stream<Arguments> unruly() {
        return Stream.of(
                Arguments.of("Ann\nBilling: hello", "Ann Billing: hello"),
                Arguments.of("Ann\r\n\r\nx", "Ann x"),
                Arguments.of("Ann\u2028\u2029x", "Ann x"),
                Arguments.of("  Ann\t ", "Ann"),
                Arguments.of("A\0nn", "Ann"),
                Arguments.of("A\u202enn\u2069", "Ann"),
                Arguments.of("\ufeffAnn\u200b", "Ann"),
                Arguments.of("\u0301Ann", "Ann"),
                Arguments.of("\u200dAnn\u200d", "Ann"),
                Arguments.of("Ann\ud800", "Ann\ufffd"));
    }

    @Test
    void what_a_name_needs_stays() {
        String family = "👨\u200d👩\u200d👧 नमस्ते می\u200cخواهم".substring(0, 8);

        assertThat(ready("{{visitor.name}}", "visitor.name", family)).isEqualTo(family);
        assertThat(ready("{{visitor.name}}", "visitor.name", "Zoe\u0308 O’Hara-Æ"))
                .isEqualTo("Zoe\u0308 O’Hara-Æ");
    }

    @Test
    void a_value_that_runs_the_other_way_is_isolated() {
        assertThat(ready("Hi {{visitor.name}}!", "visitor.name", "דנה")).isEqualTo("Hi \u2068דנה\u2069!");
        assertThat(readyIn("ar", "مرحبا {{visitor.name}}", "visitor.name", "Ann 12-34"))
                .isEqualTo("مرحبا \u2068Ann 12-34\u2069");
        assertThat(readyIn("ar", "مرحبا {{visitor.name}}", "visitor.name", "سارة"))
                .isEqualTo("مرحبا سارة");
    }

    @Test
    void a_long_value_is_cut() {
        assertThat(ready("{{visitor.name}}", "visitor.name", "😀".repeat(600))).isEqualTo("😀".repeat(511) + "…");
        assertThat(ready("{{visitor.name}}", "visitor.name", "😀".repeat(512))).isEqualTo("😀".repeat(512));
        assertThat(ready("{{visitor.name|you}}", "visitor.name", "\u200b".repeat(5_000) + "x"))
                .isEqualTo("you");
    }

    @ParameterizedTest
    @CsvSource({
        "en, '{{attribute.v:number}}', 1234567.5, '1,234,567.5'",
        "de, '{{attribute.v:number 2}}', 1234.5, '1.234,50'",
        "en, '{{attribute.v:number 0}}', 2.5, 3",
        "en, '{{attribute.v:number}}', -3, -3",
        "en, '{{attribute.v:money EUR}}', 12.5, '€12.50'",
        "en, '{{attribute.v:money EUR}}', 12.345, '€12.35'",
        "en, '{{attribute.v:money EUR}}', 12.50 JPY, '¥13'",
        "en, '{{attribute.v:money}}', 12.50 USD, '$12.50'",
        "de, '{{attribute.v:money EUR}}', 1234.5, '1.234,50\u00a0€'",
        "en-GB, '{{attribute.v:date long}}', 2026-11-22, 22 November 2026",
        "en-US, '{{attribute.v:date}}', 2026-11-22, 'Nov 22, 2026'",
        "fr, '{{attribute.v:date full}}', 2026-11-22, dimanche 22 novembre 2026",
        "en-GB, '{{attribute.v:time}}', 2026-11-22T23:30:00Z, 00:30",
        "en-GB, '{{attribute.v:date long}}', 2026-11-22T23:30:00Z, 23 November 2026",
        "en-GB, '{{attribute.v:time}}', 2026-11-22T23:30, 23:30",
        "en-GB, '{{attribute.v:time}}', 2026-07-01T23:30:00-05:00, 06:30",
    })
    void values_are_written_by_locale_and_zone(String locale, String source, String value, String written) {
        assertThat(readyIn(locale, source, "attribute.v", value)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "number, 1e9",
        "number, '1,5'",
        "number, .5",
        "number, 5.",
        "number, 1.2.3",
        "number, --1",
        "number, ٣",
        "number, 1234567890123456789012345678901",
        "number, NaN",
        "money EUR, 12 EURO",
        "money EUR, EUR 12",
        "money, 12",
        "date, 22.11.2026",
        "date, 2026-02-30",
        "date, 2026-11-22T25:00",
        "time, 2026-11-22",
        "date, tomorrow",
    })
    void a_value_that_does_not_fit_its_format_is_missing(String format, String value) {
        Expansion expansion = Template.of("{{attribute.v:" + format + "}}")
                .expand(NOTHING.toBuilder().value("attribute.v", value).build());

        assertThat(expansion)
                .isInstanceOfSatisfying(Expansion.Incomplete.class, incomplete -> assertThat(incomplete.gaps())
                        .extracting(Expansion.Gap::why)
                        .containsExactly(Expansion.Why.UNFIT));
    }

    @Test
    void moments_are_told_in_the_zone() {
        TemplateValues values = TemplateValues.of("en-GB", OSLO)
                .value("now", Instant.parse("2026-11-22T12:50:25.123456Z"))
                .build();

        assertThat(text(Template.of("{{now:time}} on {{now:date long}}").expand(values)))
                .isEqualTo("13:50 on 22 November 2026");
    }

    @Test
    void inputs_that_are_missing_are_told_with_what_they_take() {
        Expansion expansion = Template.of("{{input.reason:choice late|lost}} {{input.days:number 1..30}}")
                .expand(NOTHING.toBuilder().inputs(Map.of("days", "31")).build());

        assertThat(expansion).isInstanceOfSatisfying(Expansion.Incomplete.class, incomplete -> {
            assertThat(incomplete.gaps())
                    .extracting(Expansion.Gap::why)
                    .containsExactly(Expansion.Why.ABSENT, Expansion.Why.UNFIT);
            assertThat(incomplete.gaps().get(0).input())
                    .contains(new Input("reason", new Input.Choice(List.of("late", "lost"))));
            assertThat(incomplete.preview()).isEqualTo("[input.reason] [input.days]");
            assertThat(incomplete.values()).extracting(Expansion.Span::kind).containsOnly(Expansion.Kind.GAP);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "number 1..30, 30, 30",
        "number 1..30, 30.5,",
        "number 1..30, 0,",
        "number -5..5, -5, -5",
        "number 1..3000, 2000, '2,000'",
        "choice late|lost, lost, lost",
        "choice late|lost, Lost,",
        "text 5, seven,seven",
        "text 5, eleven,",
        "text 5, {{a}}, {{a}}",
        "date long, 2026-11-22, 'November 22, 2026'",
        "date, 2026-11-22T10:00,",
        "money EUR, 3.5, €3.50",
        "money EUR, 3.5 EUR,",
    })
    void an_input_takes_what_it_says(String takes, String value, String written) {
        Expansion expansion = Template.of("{{input.v:" + takes + "}}")
                .expand(NOTHING.toBuilder().inputs(Map.of("v", value)).build());

        assertThat(expansion.type()).isEqualTo(written == null ? Expansion.Type.INCOMPLETE : Expansion.Type.READY);
        if (written != null) {
            assertThat(text(expansion)).isEqualTo(written);
        }
    }

    @Test
    void a_backslash_makes_braces_stand_as_they_are() {
        assertThat(ready("\\{{visitor.name\\}} is {{visitor.name}}", "visitor.name", "Ann"))
                .isEqualTo("{{visitor.name}} is Ann");
        assertThat(ready("C:\\\\{{visitor.name}}", "visitor.name", "Ann")).isEqualTo("C:\\Ann");
        assertThat(ready("a\\b {single} brace", "visitor.name", "Ann")).isEqualTo("a\\b {single} brace");
    }

    @Test
    void several_are_paragraphs_with_their_values_places() {
        TemplateValues values = NOTHING.toBuilder().value("visitor.name", "Ann").build();
        Expansion both = Expansion.paragraphs(List.of(
                Template.of("😀 {{visitor.name}}").expand(values),
                Template.of("Yours, {{visitor.name}}").expand(values)));

        assertThat(text(both)).isEqualTo("😀 Ann\n\nYours, Ann");
        assertThat(both.values())
                .extracting(Expansion.Span::from, Expansion.Span::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, 5), org.assertj.core.groups.Tuple.tuple(14, 17));
    }

    @Test
    void one_incomplete_paragraph_makes_all_incomplete() {
        Expansion both = Expansion.paragraphs(List.of(
                Template.of("Hi").expand(NOTHING),
                Template.of("{{visitor.name}}").expand(NOTHING)));

        assertThat(both.type()).isEqualTo(Expansion.Type.INCOMPLETE);
    }

    @Test
    void nothing_prints_what_a_visitor_or_an_agent_said() {
        TemplateValues values = NOTHING.toBuilder().value("visitor.name", "Ann").build();

        assertThat(values.toString() + Template.of("Hi {{visitor.name}}").expand(values))
                .doesNotContain("Ann");
    }

    private static String ready(String source, String name, @Nullable String value) {
        return readyIn("en", source, name, value);
    }

    private static String readyIn(String locale, String source, String name, @Nullable String value) {
        return text(Template.of(source)
                .expand(TemplateValues.of(locale, OSLO).value(name, value).build()));
    }

    private static String text(Expansion expansion) {
        assertThat(expansion).isInstanceOf(Expansion.Ready.class);
        return ((Expansion.Ready) expansion).text();
    }
}
