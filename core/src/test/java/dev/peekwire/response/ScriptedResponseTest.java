package dev.peekwire.response;

import static dev.peekwire.response.Scripts.NOW;
import static dev.peekwire.response.Scripts.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.Problem;
import dev.peekwire.response.template.Expansion;
import dev.peekwire.response.template.Template;
import dev.peekwire.response.template.TemplateValues;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptedResponseTest {
    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-GB, en",
        "fr, fr",
        "fr-CA, fr-CA",
        "fr-CA-x-a, fr-CA",
        "fr-BE, fr",
        "nn, nb",
        "de, en",
        "'', en",
        "???, en",
    })
    void a_reader_gets_the_body_of_the_language_or_the_default_one(String reader, String body) {
        ScriptedResponse script = script("hello", "Hello")
                .body("fr", "Bonjour")
                .body("fr-CA", "Allô")
                .body("nb", "Hei")
                .build();

        assertThat(script.body(reader).locale()).isEqualTo(body);
        assertThat(script.body(null).locale()).isEqualTo("en");
    }

    @Test
    void the_default_language_is_the_first_or_the_one_that_is_said() {
        ScriptBuilder script = script("hello", "Hello").body("fr", "Bonjour").body("de", "Hallo");

        assertThat(script.build().bodies().keySet()).containsExactly("en", "de", "fr");
        assertThat(script.defaultLocale("fr").build().bodies().keySet()).containsExactly("fr", "de", "en");
        assertThat(script.build().body("es").locale()).isEqualTo("fr");
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 22 November 2026", "en-US, 'November 22, 2026'", "fr, 'November 22, 2026'"})
    void dates_are_written_as_the_reader_does_who_reads_the_bodys_language(String reader, String date) {
        ScriptedResponse script = script("due", "{{attribute.due:date long}}").build();
        TemplateValues values = TemplateValues.of(reader, Scripts.OSLO)
                .value("attribute.due", "2026-11-22")
                .build();

        Expansion expansion = script.body(reader).expand(values);

        assertThat(expansion).isInstanceOfSatisfying(Expansion.Ready.class, ready -> assertThat(ready.text())
                .isEqualTo(date));
    }

    @Test
    void a_script_is_sent_from_its_first_moment_to_before_its_end() {
        ScriptedResponse script = script("sale", "Sale")
                .validFrom(NOW)
                .validUntil(NOW.plusSeconds(60))
                .build();

        assertThat(script.isSendable(NOW.minusNanos(1))).isFalse();
        assertThat(script.isSendable(NOW)).isTrue();
        assertThat(script.isSendable(NOW.plusSeconds(60).minusNanos(1))).isTrue();
        assertThat(script.isSendable(NOW.plusSeconds(60))).isFalse();
        assertThat(script("any", "Any").build().isSendable(NOW.plus(Duration.ofDays(100_000))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DRAFTED, false", "PROPOSED, false", "APPROVED, true", "RETIRED, false"})
    void only_what_is_approved_is_sent(Approval.State state, boolean sent) {
        assertThat(script("a", "A")
                        .approval(new Approval(state, "lead", NOW))
                        .build()
                        .isSendable(NOW))
                .isEqualTo(sent);
    }

    @Test
    void a_new_version_starts_from_the_one_before_and_is_not_approved() {
        ScriptedResponse first = script("a", "A {{visitor.name|x}}")
                .body("fr", "B")
                .shortcut("aa")
                .tags(List.of("t"))
                .topic("billing")
                .tier(2)
                .scope(Scope.team(Scripts.BILLING))
                .disclaimer("d")
                .example("en", "where is it?")
                .validFrom(NOW)
                .build();

        ScriptedResponse second = first.toBuilder(2).build();

        assertThat(second.ref()).hasToString("a@2");
        assertThat(second.approval()).isEqualTo(Approval.DRAFTED);
        assertThat(second).isNotEqualTo(first);
        assertThat(second.toBuilder(1).approval(first.approval()).build())
                .isEqualTo(first)
                .hasSameHashCodeAs(first);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("shortcut", s -> s.shortcut("two words")),
                broken("shortcut", s -> s.shortcut("")),
                broken("title", s -> s.title(" ")),
                broken("title", s -> s.title("a\nb")),
                broken("title", s -> s.title("x".repeat(201))),
                broken("topic", s -> s.topic("")),
                broken("bodies", s -> s.body("english!", "x")),
                broken("bodies", s -> s.body("", "x")),
                broken("bodies.EN", s -> s.body("EN", "x")),
                broken("bodies.fr", s -> s.body("fr", "{{visitor.nam}}")),
                broken("defaultLocale", s -> s.defaultLocale("de")),
                broken("tier", s -> s.tier(10)),
                broken("tier", s -> s.tier(-1)),
                broken("validUntil", s -> s.validFrom(NOW).validUntil(NOW)),
                broken("tags", s -> s.tags(List.of(""))),
                broken("tags", s -> s.tags(numbers(21))),
                broken("disclaimers[0]", s -> s.disclaimer("Not An Id")),
                broken("disclaimers[0]", s -> s.disclaimer("a")),
                broken("disclaimers[1]", s -> s.disclaimer("b").disclaimer("b")),
                broken("disclaimers", s -> {
                    numbers(11).forEach(s::disclaimer);
                    return s;
                }),
                broken("examples.en", s -> s.example("en", "")),
                broken("examples", s -> s.example("x y", "what?")),
                broken("examples", s -> {
                    numbers(101).forEach(n -> s.example("en", n));
                    return s;
                }));
    }

    private static Arguments broken(String path, UnaryOperator<ScriptBuilder> change) {
        return Arguments.of(path, change);
    }

    private static List<String> numbers(int most) {
        return IntStream.range(0, most).mapToObj(Integer::toString).toList();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_is_out_of_bounds_is_refused_with_field_and_remedy(String path, UnaryOperator<ScriptBuilder> change) {
        ScriptBuilder script = change.apply(script("a", "A"));

        assertThat(script.problems()).hasSize(1);
        assertThat(script.problems().get(0).path()).isEqualTo(path);
        assertThat(script.problems().get(0).remedy()).isNotBlank();
        assertThatIllegalArgumentException().isThrownBy(script::build).withMessageContaining(path);
    }

    @Test
    void all_mistakes_are_told_at_once_and_those_in_a_body_with_their_place() {
        ScriptBuilder script =
                ScriptedResponse.builder("Not an id", 0).shortcut("a").body("en", "Hello\n{{visitor.nam}}");

        assertThat(script.problems())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        id -> assertThat(id).startsWith("id: "),
                        version -> assertThat(version).startsWith("version: "),
                        title -> assertThat(title).startsWith("title: "),
                        body -> assertThat(body).startsWith("bodies.en:2:1: no placeholder `visitor.nam`; write"));
        assertThat(ScriptedResponse.builder("a", 1).title("A").problems())
                .extracting(Problem::path)
                .containsExactly("bodies");
    }

    @Test
    void a_body_that_was_read_is_not_read_again() {
        Template template = Template.of("Hello");

        assertThat(ScriptedResponse.builder("a", 1)
                        .title("A")
                        .body("en", template)
                        .build()
                        .bodies()
                        .get("en"))
                .isSameAs(template);
        assertThat(ScriptedResponse.builder("a", 1)
                        .title("A")
                        .body("en", template)
                        .body("en", "Bye")
                        .build()
                        .bodies())
                .containsEntry("en", Template.of("Bye"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", ".a", "A", "a b", "é"})
    void an_id_is_plain(String id) {
        assertThat(ScriptRef.isId(id)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new ScriptRef(id, 1));
    }

    @Test
    void refs_are_ordered_by_id_and_version() {
        assertThat(Stream.of(new ScriptRef("b", 1), new ScriptRef("a", 10), new ScriptRef("a", 9))
                        .sorted())
                .containsExactly(new ScriptRef("a", 9), new ScriptRef("a", 10), new ScriptRef("b", 1));
        assertThat(ScriptRef.isId("a".repeat(64))).isTrue();
        assertThat(ScriptRef.isId("a".repeat(65))).isFalse();
    }

    @Test
    void a_scope_covers_its_own() {
        assertThat(Scope.DESK.covers(Scripts.ANN, Scripts.TEAMS)).isTrue();
        assertThat(Scope.team(Scripts.BILLING).covers(Scripts.ANN, Scripts.TEAMS))
                .isTrue();
        assertThat(Scope.team(Scripts.SUPPORT).covers(Scripts.ANN, Scripts.TEAMS))
                .isFalse();
        assertThat(Scope.personal(Scripts.ANN).covers(Scripts.ANN, Scripts.TEAMS))
                .isTrue();
        assertThat(Scope.personal(Scripts.ANN).covers(Scripts.BEN, Scripts.TEAMS))
                .isFalse();
    }
}
