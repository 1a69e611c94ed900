package dev.peekwire.response.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    @Test
    void a_template_is_words_values_and_inputs_in_their_order() {
        Template template = Template.of("Hi {{visitor.name|there}}, {{input.days:number 1..30}} days.");

        assertThat(template.segments())
                .extracting(Segment::type)
                .containsExactly(
                        Segment.Type.LITERAL,
                        Segment.Type.VALUE,
                        Segment.Type.LITERAL,
                        Segment.Type.INPUT,
                        Segment.Type.LITERAL);
        assertThat(template.inputs()).extracting(Input::name).containsExactly("days");
    }

    @Test
    void words_alone_are_one_piece() {
        assertThat(Template.of("Thank you!").segments()).containsExactly(new Segment.Literal("Thank you!"));
    }

    @Test
    void white_space_within_the_braces_does_not_count() {
        assertThat(Template.of("{{ visitor.name | there }}").segments())
                .isEqualTo(Template.of("{{visitor.name|there}}").segments());
    }

    @Test
    void an_input_that_is_named_again_is_the_same() {
        assertThat(Template.of("{{input.days:number 1..30}} or {{input.days}}").inputs())
                .hasSize(1);
    }

    @Test
    void a_template_is_equal_when_its_source_is_and_prints_none_of_it() {
        Template template = Template.of("Hi {{visitor.name|there}}");

        assertThat(template)
                .isEqualTo(Template.of("Hi {{visitor.name|there}}"))
                .hasToString("Template[25 characters, 2 pieces]");
        assertThat(template.hashCode()).isEqualTo(Template.of(template.source()).hashCode());
        assertThat(template).isNotEqualTo(Template.of("Hi"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{visitor.nam}}",
                "{{}}",
                "{{ }}",
                "{{attribute.}}",
                "{{attribute.a b}}",
                "{{7*7}}",
                "{{visitor.name",
                "{{visitor.name\n}}",
                "visitor.name}}",
                "{{visitor.name {{agent.name}}}}",
                "{{{visitor.name}}}",
                "{{visitor.name}}}",
                "{{visitor.name:number}}",
                "{{visitor.name:date}}",
                "{{now:number}}",
                "{{attribute.a:price}}",
                "{{attribute.a:}}",
                "{{attribute.a:money euro}}",
                "{{attribute.a:date huge}}",
                "{{attribute.a:time full}}",
                "{{attribute.a:number 11}}",
                "{{attribute.a:number x}}",
                "{{attribute.a:number|none}}",
                "{{attribute.a:date|soon}}",
                "{{attribute.a:money EUR|free}}",
                "{{attribute.a:money|12}}",
                "{{input.a}}",
                "{{input.a:email}}",
                "{{input.a:number}}",
                "{{input.a:number 1}}",
                "{{input.a:number 3..1}}",
                "{{input.a:number 1..1e9}}",
                "{{input.a:text 0}}",
                "{{input.a:text 513}}",
                "{{input.a:text|none}}",
                "{{input.a:choice}}",
                "{{input.a:choice a|}}",
                "{{input.a:choice a|a}}",
                "{{input.a:money}}",
                "{{input.a:text}} {{input.a:number 1..2}}",
                "{{input.:text}}",
                "\u202eabc",
                "a\u2066b\u2069",
                "a\u0000b",
                "a\rb",
                "a\ud800b",
                " \n ",
                "",
            })
    void what_is_no_template_is_refused_with_place_and_remedy(String source) {
        TemplateParse parse = Template.parse(source);

        assertThat(parse.template()).isEmpty();
        assertThat(parse.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
            assertThat(problem.reason()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
        });
        assertThatIllegalArgumentException().isThrownBy(() -> Template.of(source));
    }

    @Test
    void a_problem_says_its_line_and_column_in_code_points() {
        List<Problem> problems = Template.parse("Hello\n😀 {{visitor.nam}}").problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString()).startsWith("2:3: no placeholder `visitor.nam`; write one of agent.name");
    }

    @Test
    void all_problems_are_told_at_once() {
        assertThat(Template.parse("{{a}} {{b}} }} {{c").problems())
                .extracting(Problem::column)
                .containsExactly(1, 7, 13, 16);
    }

    @Test
    void a_source_of_nothing_but_mistakes_is_told_the_first_twenty() {
        assertThat(Template.parse("{{a}}".repeat(1_000)).problems()).hasSize(20);
    }

    @Test
    void a_template_is_bounded() {
        assertThat(Template.parse("a".repeat(Template.LONGEST)).template()).isPresent();
        assertThat(Template.parse("a".repeat(Template.LONGEST + 1)).problems()).hasSize(1);
        assertThat(Template.parse("{{now}}".repeat(100)).template()).isPresent();
        assertThat(Template.parse("{{now}}".repeat(101)).problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'{{attribute.total:money EUR|0}}', true",
        "'{{attribute.total:money|12.50 USD}}', true",
        "'{{attribute.due:date|2026-01-31}}', true",
        "'{{attribute.due:date|\"soon\"}}', false",
        "'{{attribute.due:date|}}', false",
        "'{{attribute.count:number|3}}', true",
        "'{{attribute.order|your order}}', false",
        "'{{attribute.order|12}}', false",
    })
    void a_fallback_is_a_value_of_the_same_sort_or_words(String source, boolean typed) {
        Segment.Value value = (Segment.Value) Template.of(source).segments().get(0);

        assertThat(value.placeholder().fallback())
                .isNotNull()
                .extracting(Placeholder.Fallback::typed)
                .isEqualTo(typed);
    }

    @Test
    void names_of_attributes_may_be_of_any_language() {
        assertThat(Template.parse("{{attribute.ordre-nummer_2.å}} {{attribute.注文}} {{attribute.क्रम}}")
                        .template())
                .isPresent();
    }
}
