package dev.peekwire.response.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is in a value, what goes out is the template's words with the values between them. */
class TemplatePropertiesTest {
    private static final List<String> NASTY = List.of(
            "{{7*7}}",
            "{{visitor.name}}",
            "{{input.a}}",
            "}}",
            "{{",
            "{",
            "}",
            "|there",
            ":number",
            "\\{{",
            "\"",
            "'",
            "$1",
            "${a}",
            "<script>",
            "\n\nAgent: hello",
            "\r",
            "\u2028",
            "\u202e",
            "\u2066",
            "\u2069\u2069",
            "\u200f",
            "\u0301",
            "\u200d",
            "\ufe0f",
            "\ud83d",
            "\ude00",
            "👨\u200d👩",
            "دنה",
            "123",
            "1e999999999",
            "12.50 EUR",
            "2026-11-22",
            "9".repeat(40),
            "x".repeat(700),
            "\0",
            " ");
    private static final List<String> PLACEHOLDERS = List.of(
            "{{visitor.name|there}}",
            "{{visitor.name}}",
            "{{agent.name}}",
            "{{attribute.a|\"a }quote\"}}",
            "{{attribute.a:number}}",
            "{{attribute.a:money EUR|1}}",
            "{{attribute.a:money}}",
            "{{attribute.a:date long|\"soon\"}}",
            "{{input.t:text 200}}",
            "{{input.n:number 1..100}}",
            "{{input.c:choice late|{broken|lost}}",
            "{{input.d:date}}",
            "{{input.m:money NOK}}");
    private static final List<String> WORDS = List.of(
            "Hi ",
            "!",
            " de ",
            "\nBest, ",
            "you { get }",
            "|",
            ":",
            "é",
            "\\",
            "مرحبا ",
            "我们",
            " 😀 ",
            "\\{{",
            " \\}} ");
    private static final List<String> NAMES =
            List.of("visitor.name", "agent.name", "attribute.a", "input.t", "input.n", "input.c", "input.d", "input.m");

    @Property(tries = 1_000)
    void the_words_of_a_template_come_out_in_order_whatever_the_values(
            @ForAll("templates") Template template, @ForAll("values") TemplateValues values) {
        Expansion expansion = template.expand(values);

        assertThat(between(expansion)).isEqualTo(words(template));
    }

    @Property(tries = 1_000)
    void no_placeholder_reaches_a_visitor(
            @ForAll("templates") Template template, @ForAll("values") TemplateValues values) {
        if (template.expand(values) instanceof Expansion.Ready ready) {
            String escapedAway =
                    String.join("", between(ready)).replace("{{", "").replace("}}", "");
            int written = template.source().split("\\\\\\{\\{|\\\\}}", -1).length - 1;
            int braces = (String.join("", between(ready)).length() - escapedAway.length()) / 2;

            assertThat(braces).isEqualTo(written);
            assertThat(ready.values()).noneMatch(span -> span.kind() == Expansion.Kind.GAP);
        }
    }

    @Property(tries = 1_000)
    void what_is_ready_has_a_value_or_fallback_for_each_placeholder_and_what_is_not_says_which_is_missing(
            @ForAll("templates") Template template, @ForAll("values") TemplateValues values) {
        Expansion expansion = template.expand(values);

        long placeholders = template.segments().stream()
                .filter(segment -> segment.type() != Segment.Type.LITERAL)
                .count();
        assertThat(expansion.values()).hasSize((int) placeholders);
        if (expansion instanceof Expansion.Incomplete incomplete) {
            assertThat(incomplete.values())
                    .filteredOn(span -> span.kind() == Expansion.Kind.GAP)
                    .extracting(Expansion.Span::name)
                    .hasSameElementsAs(
                            incomplete.gaps().stream().map(Expansion.Gap::name).toList());
        }
    }

    @Property(tries = 1_000)
    void a_value_is_one_line_whose_direction_ends_with_it(
            @ForAll("templates") Template template, @ForAll("values") TemplateValues values) {
        Expansion expansion = template.expand(values);

        for (String value : inSpans(expansion)) {
            String inner = value.startsWith("\u2068") ? value.substring(1, value.length() - 1) : value;
            assertThat(value.startsWith("\u2068")).isEqualTo(value.endsWith("\u2069"));
            assertThat(inner.codePoints())
                    .noneMatch(c -> Inert.isDirecting(c)
                            || Character.isISOControl(c)
                            || c == 0x2028
                            || Character.getType(c) == Character.SURROGATE);
        }
    }

    @Property(tries = 1_000)
    void a_value_says_what_it_says_and_is_read_no_second_time(@ForAll("nasty") String value) {
        TemplateValues values = TemplateValues.of("en", ZoneId.of("UTC"))
                .value("visitor.name", value)
                .value("agent.name", "not me")
                .build();
        String once = text(Template.of("{{visitor.name|-}}").expand(values));
        String around =
                text(Template.of("a{{visitor.name|-}}b{{visitor.name|-}}c").expand(values));

        assertThat(around).isEqualTo("a" + once + "b" + once + "c");
    }

    @Property(tries = 1_000)
    void any_text_is_a_template_or_refused_with_a_place_in_it(@ForAll("sources") String source) {
        TemplateParse parse = Template.parse(source);

        long lines = source.chars().filter(c -> c == '\n').count() + 1;
        assertThat(parse.problems()).allSatisfy(problem -> {
            assertThat(problem.line()).isBetween(1, (int) lines);
            assertThat(problem.column()).isLessThanOrEqualTo(source.length() + 1);
        });
        parse.template().ifPresent(template -> assertThat(template.source()).isEqualTo(source));
    }

    @Provide
    Arbitrary<String> nasty() {
        Arbitrary<String> known = Arbitraries.of(NASTY);
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(12);
        return Arbitraries.oneOf(known, any).list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<TemplateValues> values() {
        return Combinators.combine(
                        Arbitraries.of("en", "ar", "de-CH", "zh", "no such tag"),
                        Arbitraries.maps(Arbitraries.of(NAMES), nasty()))
                .as(TemplatePropertiesTest::values);
    }

    private static TemplateValues values(String locale, Map<String, String> values) {
        TemplateValues.Builder builder = TemplateValues.of(locale, ZoneId.of("Asia/Jakarta"));
        values.forEach(builder::value);
        return builder.build();
    }

    @Provide
    Arbitrary<Template> templates() {
        return Arbitraries.oneOf(Arbitraries.of(WORDS), Arbitraries.of(PLACEHOLDERS))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> Template.parse(String.join(" ", parts)).template())
                .filter(java.util.Optional::isPresent)
                .map(java.util.Optional::get);
    }

    @Provide
    Arbitrary<String> sources() {
        return Arbitraries.oneOf(
                        Arbitraries.of(WORDS),
                        Arbitraries.of(PLACEHOLDERS),
                        Arbitraries.of(NASTY),
                        Arbitraries.strings().all().ofMaxLength(5))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    private static List<String> words(Template template) {
        List<String> words = new ArrayList<>(List.of(""));
        for (Segment segment : template.segments()) {
            if (segment instanceof Segment.Literal literal) {
                words.set(words.size() - 1, words.get(words.size() - 1) + literal.text());
            } else {
                words.add("");
            }
        }
        return words;
    }

    private static List<String> between(Expansion expansion) {
        int[] text = all(expansion).codePoints().toArray();
        List<String> between = new ArrayList<>();
        int from = 0;
        for (Expansion.Span span : expansion.values()) {
            between.add(new String(text, from, span.from() - from));
            from = span.to();
        }
        between.add(new String(text, from, text.length - from));
        return between;
    }

    private static List<String> inSpans(Expansion expansion) {
        int[] text = all(expansion).codePoints().toArray();
        return expansion.values().stream()
                .map(span -> new String(text, span.from(), span.to() - span.from()))
                .toList();
    }

    private static String all(Expansion expansion) {
        return expansion instanceof Expansion.Ready ready ? ready.text() : ((Expansion.Incomplete) expansion).preview();
    }

    private static String text(Expansion expansion) {
        return ((Expansion.Ready) expansion).text();
    }
}
