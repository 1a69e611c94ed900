package dev.peekwire.response.flow;

import static dev.peekwire.response.flow.Flows.ask;
import static dev.peekwire.response.flow.Flows.branch;
import static dev.peekwire.response.flow.Flows.choose;
import static dev.peekwire.response.flow.Flows.end;
import static dev.peekwire.response.flow.Flows.flow;
import static dev.peekwire.response.flow.Flows.option;
import static dev.peekwire.response.flow.Flows.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.Problem;
import dev.peekwire.routing.rules.AttributeTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FlowCheckTest {
    private static final Answer ANY = new Answer.Text(1, 100);

    static Stream<Arguments> broken() {
        return Stream.of(heads(), texts(), steps(), answers(), ways()).flatMap(s -> s);
    }

    private static Stream<Arguments> heads() {
        return Stream.of(
                broken(
                        "id",
                        "flow's id",
                        ScriptFlow.builder("Not an id", 1)
                                .title("A")
                                .locale("en")
                                .step(end("e"))),
                broken("id", "flow's id", flow("a.b").step(end("e"))),
                broken("id", "flow's id", flow("x".repeat(25)).step(end("e"))),
                broken(
                        "version",
                        "0 is no",
                        ScriptFlow.builder("a", 0).title("A").locale("en").step(end("e"))),
                broken("title", "blank", flow("a").title(" ").step(end("e"))),
                broken("title", "blank", flow("a").title("a\nb").step(end("e"))),
                broken("topic", "blank", flow("a").topic("").step(end("e"))),
                broken("locales", "none", ScriptFlow.builder("a", 1).title("A").step(end("e"))),
                broken("locales", "language tag", flow("a").locale("english!").step(end("e"))),
                broken("locales", "twice", flow("a").locale("EN").step(end("e"))),
                broken(
                        "locales",
                        "of them",
                        IntStream.range(0, 20)
                                .mapToObj(i -> "en-x-" + i)
                                .reduce(flow("a"), FlowBuilder::locale, (a, b) -> a)
                                .step(end("e"))),
                broken("defaultLocale", "`de`", flow("a").defaultLocale("de").step(end("e"))),
                broken("steps", "none", flow("a")),
                broken(
                        "steps",
                        "201",
                        IntStream.rangeClosed(0, 200)
                                .mapToObj(i -> end("e" + i))
                                .reduce(flow("a"), FlowBuilder::step, (a, b) -> a)),
                broken("first", "`b`", flow("a").first("b").step(end("e"))));
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                broken(
                        "steps.s.text",
                        "`fr`",
                        flow("a").locale("fr").step(say("s", "e")).step(end("e"))),
                broken(
                        "steps.s.text.fr",
                        "no language",
                        flow("a")
                                .step(said(FlowText.in("en", "A").and("fr", "B")))
                                .step(end("e"))),
                broken(
                        "steps.s.text.en",
                        "visitor.nam",
                        flow("a")
                                .step(said(FlowText.in("en", "{{visitor.nam}}")))
                                .step(end("e"))),
                broken(
                        "steps.s.text.en",
                        "nothing is said",
                        flow("a").step(said(FlowText.in("en", " "))).step(end("e"))),
                broken(
                        "steps.s.text.en",
                        "input.days",
                        flow("a")
                                .bots(true)
                                .step(said(FlowText.in("en", "{{input.days:number 1..3}}")))
                                .step(end("e"))),
                broken(
                        "steps.s.text",
                        "script's id",
                        flow("a").step(said(FlowText.script("No id"))).step(end("e"))),
                broken(
                        "steps.s.retry",
                        "`en`",
                        flow("a")
                                .step(new FlowStep.Ask(
                                        "s",
                                        FlowText.in("en", "A"),
                                        ANY,
                                        "x",
                                        "e",
                                        new FlowText.Words(Map.of()),
                                        2,
                                        "e"))
                                .step(end("e"))),
                broken(
                        "steps.c.options[0].labels",
                        "`en`",
                        flow("a")
                                .step(choose("c", new FlowStep.Option(1, Map.of(), "e")))
                                .step(end("e"))));
    }

    private static Stream<Arguments> steps() {
        FlowStep.Option one = option(1, "A", "e");
        return Stream.of(
                broken("steps", "step's id", flow("a").step(end("e")).step(end("No id"))),
                broken("steps", "step's id", flow("a").step(end("e")).step(end("a.b"))),
                broken("steps.e", "two steps", flow("a").step(end("e")).step(end("e"))),
                broken(
                        "steps.s.next",
                        "`nowhere`",
                        flow("a").step(say("s", "nowhere")).step(end("e"))),
                broken(
                        "steps.s.otherwise",
                        "`nowhere`",
                        flow("a").step(ask("s", ANY, "e", "nowhere")).step(end("e"))),
                broken(
                        "steps.s.cases[0].next",
                        "`no`",
                        flow("a").step(branch("s", "x", "1", "no", "e")).step(end("e"))),
                broken(
                        "steps.c.options[1].next",
                        "`no`",
                        flow("a").step(choose("c", one, option(2, "B", "no"))).step(end("e"))),
                broken(
                        "steps.c.options[1].key",
                        "the key 1",
                        flow("a").step(choose("c", one, option(1, "B", "e"))).step(end("e"))),
                broken(
                        "steps.c.options[0].key",
                        "0 is no key",
                        flow("a").step(choose("c", option(0, "A", "e"))).step(end("e"))),
                broken(
                        "steps.c.options[1].labels.en",
                        "this label",
                        flow("a").step(choose("c", one, option(2, "a", "e"))).step(end("e"))),
                broken(
                        "steps.c.options[0].labels.en",
                        "not a label",
                        flow("a")
                                .step(choose("c", option(1, "{{visitor.name}}", "e")))
                                .step(end("e"))),
                broken("steps.c.options", "0 options", flow("a").step(end("e")).step(choose("c"))),
                broken(
                        "steps.c.options",
                        "10 options",
                        flow("a")
                                .step(choose(
                                        "c",
                                        IntStream.range(0, 10)
                                                .mapToObj(i -> option(i, "o" + i, "e"))
                                                .toArray(FlowStep.Option[]::new)))
                                .step(end("e"))),
                broken(
                        "steps.b.cases",
                        "0 cases",
                        flow("a").step(new FlowStep.Branch("b", List.of(), "e")).step(end("e"))),
                broken(
                        "steps.b.cases[0].when",
                        "0 conditions",
                        flow("a")
                                .step(new FlowStep.Branch("b", List.of(new FlowStep.Case(Map.of(), "e")), "e"))
                                .step(end("e"))),
                broken(
                        "steps.b.cases[0].when",
                        "`a|b`",
                        flow("a")
                                .step(new FlowStep.Branch(
                                        "b",
                                        List.of(new FlowStep.Case(Map.of("a|b", new AttributeTest.Present(true)), "e")),
                                        "e"))
                                .step(end("e"))),
                broken("steps.x.tier", "0 is no tier", flow("a").step(new FlowStep.Escalate("x", 0, ""))),
                broken("steps.x.note", "control", flow("a").step(new FlowStep.Escalate("x", 2, "\0"))),
                broken("steps.x.note", "too long", flow("a").step(new FlowStep.HandOver("x", null, "x".repeat(2_001)))),
                broken(
                        "steps",
                        "33 attributes",
                        IntStream.range(0, 33)
                                .mapToObj(i -> ask("q" + i, ANY, i == 32 ? "e" : "q" + (i + 1), "e"))
                                .reduce(flow("a"), FlowBuilder::step, (a, b) -> a)
                                .step(end("e"))));
    }

    private static Stream<Arguments> answers() {
        return Stream.of(
                asked("attribute", "attribute's name", "two words", ANY, 2),
                asked("attribute", "attribute's name", "x".repeat(65), ANY, 2),
                asked("tries", "0 tries", "x", ANY, 0),
                asked("tries", "11 tries", "x", ANY, 11),
                asked("takes", "0 to 5", "x", new Answer.Text(0, 5), 2),
                asked("takes", "1 to 513", "x", new Answer.Text(1, 513), 2),
                asked("takes.least", "no answer", "x", new Answer.Text(5, 4), 2),
                asked("takes.least", "no answer", "x", Answer.Decimal.whole(2, 1), 2),
                asked("takes", "far off", "x", new Answer.Decimal(new BigDecimal("1e999999999"), null, 0), 2),
                asked("takes.decimals", "10 decimals", "x", new Answer.Decimal(null, null, 10), 2),
                asked("takes.earliest", "no answer", "x", new Answer.Day(LocalDate.MAX, LocalDate.MIN), 2),
                asked("takes.pattern", "not a pattern", "x", new Answer.Reference(""), 2),
                asked("takes.pattern", "not a pattern", "x", new Answer.Reference("ABC"), 2),
                asked("takes.pattern", "not a pattern", "x", new Answer.Reference("#-"), 2),
                asked("takes.values", "0 values", "x", new Answer.OneOf(List.of()), 2),
                asked("takes.values[1]", "twice", "x", new Answer.OneOf(List.of("a", "A")), 2),
                asked("takes.values[0]", "not a value", "x", new Answer.OneOf(List.of(" a")), 2));
    }

    private static Stream<Arguments> ways() {
        return Stream.of(
                broken(
                        "steps.lost",
                        "nothing leads here",
                        flow("a").step(end("e")).step(end("lost"))),
                broken(
                        "steps.t.next",
                        "s → t → s",
                        flow("a")
                                .step(choose("c", option(1, "A", "s"), option(2, "B", "e")))
                                .step(branch("s", "x", "1", "e", "t"))
                                .step(say("t", "s"))
                                .step(end("e"))),
                broken("steps.c", "no way leads", flow("a").step(choose("c", option(1, "A", "c")))),
                broken(
                        "steps.p",
                        "nor from q",
                        flow("a")
                                .step(choose("c", option(1, "A", "p"), option(2, "B", "e")))
                                .step(say("p", "q"))
                                .step(choose("q", option(1, "A", "p")))
                                .step(end("e"))),
                broken(
                        "steps.s0",
                        "more than 25",
                        IntStream.rangeClosed(0, 25)
                                .mapToObj(i -> say("s" + i, i == 25 ? "e" : "s" + (i + 1)))
                                .reduce(flow("a"), FlowBuilder::step, (a, b) -> a)
                                .step(end("e"))));
    }

    private static FlowStep said(FlowText text) {
        return new FlowStep.Say("s", text, "e");
    }

    private static Arguments asked(String path, String reason, String attribute, Answer takes, int tries) {
        FlowStep ask = new FlowStep.Ask("q", FlowText.in("en", "A"), takes, attribute, "e", null, tries, "e");
        return broken("steps.q." + path, reason, flow("a").step(ask).step(end("e")));
    }

    private static Arguments broken(String path, String reason, FlowBuilder flow) {
        return Arguments.of(path, reason, flow);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("broken")
    void a_broken_flow_is_refused_with_one_problem_field_and_remedy(String path, String reason, FlowBuilder flow) {
        List<Problem> problems = flow.problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).path()).isEqualTo(path);
        assertThat(problems.get(0).reason()).contains(reason);
        assertThat(problems.get(0).remedy()).isNotBlank();
        assertThatIllegalArgumentException().isThrownBy(flow::build).withMessageContaining(path);
    }

    @Test
    void there_are_at_least_forty_of_them() {
        assertThat(broken().count()).isGreaterThan(60);
    }

    @Test
    void a_sound_flow_has_no_problems_and_all_of_what_is_wrong_is_told_at_once() {
        assertThat(Flows.returns().problems()).isEmpty();
        FlowBuilder wrong = flow("a").title("").step(say("s", "x")).step(say("t", "y"));

        assertThat(wrong.problems()).extracting(Problem::path).containsExactly("title", "steps.s.next", "steps.t.next");
    }

    @Test
    void a_mistake_in_a_text_is_told_with_line_and_column() {
        FlowBuilder wrong = flow("a")
                .step(said(FlowText.in("en", "Hello\n {{visitor.nam}}")))
                .step(end("e"));

        assertThat(wrong.problems().get(0).toString()).startsWith("steps.s.text.en:2:2: ");
    }

    @Test
    void an_agent_alone_may_be_asked_to_fill_in() {
        FlowBuilder flow = flow("a")
                .step(said(FlowText.in("en", "{{input.days:number 1..3}}")))
                .step(end("e"));

        assertThat(flow.problems()).isEmpty();
        assertThat(flow.bots(true).problems()).hasSize(1);
    }
}
