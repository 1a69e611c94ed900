package dev.peekwire.response.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.Problem;
import dev.peekwire.response.Approval;
import dev.peekwire.response.JudgeRequest;
import dev.peekwire.response.OriginJudge;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptUse;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.template.Expansion;
import dev.peekwire.response.template.TemplateValues;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowWalkTest {
    private final ScriptFlow flow = Flows.returns().build();
    private final FlowWalk walk = FlowWalk.of(flow);
    private final ScriptLibrary library = ScriptLibrary.of(List.of(late().build()));

    private static dev.peekwire.response.ScriptBuilder late() {
        return ScriptedResponse.builder("delivery.late", 7)
                .title("Late")
                .body("en", "Sorry that it is late.")
                .body("fr", "Désolés du retard.")
                .approval(Flows.APPROVED);
    }

    private static List<String> told(FlowMove move) {
        return move.lines().stream()
                .map(line -> line.step() + " " + line.part())
                .toList();
    }

    private static FlowPosition at(FlowMove move) {
        return ((FlowMove.Waits) move).at();
    }

    @Test
    void one_move_goes_over_all_steps_that_wait_for_nobody() {
        FlowMove move = walk.enter(Map.of());

        assertThat(at(move)).hasToString("returns@3/order");
        assertThat(told(move)).containsExactly("greet TEXT", "order TEXT");
    }

    @Test
    void a_branch_looks_at_what_the_chat_knows() {
        FlowMove move = walk.enter(Map.of("order", "12-3456"));

        assertThat(told(move)).containsExactly("greet TEXT", "reason TEXT", "reason OPTIONS");
    }

    @Test
    void an_answer_is_kept_in_its_form_and_the_next_branch_sees_it() {
        FlowMove order = walk.answer(at(walk.enter(Map.of())), " 123456 ", Map.of());
        FlowMove price = walk.choose(at(order), 2, Map.of());
        FlowMove dear = walk.answer(at(price), "100,00", Map.of());
        FlowMove cheap = walk.answer(at(price), "99.99", Map.of("price", "500"));

        assertThat(order.attributes()).containsExactly(Map.entry("order", "12-3456"));
        assertThat(dear).isInstanceOfSatisfying(FlowMove.Ends.class, ends -> assertThat(ends.ending())
                .isEqualTo(new FlowStep.Escalate("expert", 2, "A dear order came broken.")));
        assertThat(told(cheap)).containsExactly("refund TEXT", "bye TEXT");
    }

    @Test
    void an_answer_that_will_not_do_is_asked_for_again_and_then_the_path_goes_another_way() {
        FlowMove once = walk.answer(at(walk.enter(Map.of())), "what?", Map.of());
        FlowMove twice = walk.answer(at(once), "no", Map.of());
        FlowMove thrice = walk.answer(at(twice), "{{7*7}}", Map.of());

        assertThat(told(once)).containsExactly("order RETRY");
        assertThat(at(twice)).hasToString("returns@3/order#2");
        assertThat(Stream.of(once, twice, thrice))
                .allMatch(move -> move.attributes().isEmpty());
        assertThat(((FlowMove.Ends) thrice).ending().id()).isEqualTo("people");
    }

    @Test
    void without_a_text_for_it_the_question_itself_is_asked_again() {
        FlowMove price = walk.goTo("price", Map.of());

        assertThat(told(walk.answer(at(price), "much", Map.of()))).containsExactly("price TEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", " 1 ", "It is late", "it is LATE", "Elle est en retard"})
    void a_visitor_chooses_by_key_or_by_name_in_any_language(String said) {
        FlowMove move = walk.answer(at(walk.goTo("reason", Map.of())), said, Map.of());

        assertThat(told(move)).containsExactly("late TEXT", "bye TEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "11", "late", "What about my coupon?", "It is late and broken"})
    void who_says_something_else_has_left_the_path_and_nothing_is_taken(String said) {
        FlowPosition at = at(walk.goTo("reason", Map.of()));
        FlowMove left = walk.answer(at, said, Map.of());

        assertThat(left).isEqualTo(new FlowMove.Refused(FlowMove.Why.NOT_A_CHOICE));
        assertThat(told(walk.resume(at))).containsExactly("reason TEXT", "reason OPTIONS");
        assertThat(at(walk.resume(at))).isEqualTo(at);
    }

    @Test
    void an_agent_comes_back_where_the_path_was_left_tries_and_all() {
        FlowPosition tried = at(walk.answer(at(walk.enter(Map.of())), "no", Map.of()));

        FlowMove back = walk.resume(FlowPosition.of(tried.toString()).orElseThrow());

        assertThat(at(back)).isEqualTo(tried);
        assertThat(told(back)).containsExactly("order TEXT");
    }

    @Test
    void a_position_of_another_flow_or_version_or_of_no_question_is_refused() {
        ScriptFlow newer = flow.toBuilder(4).build();

        assertThat(FlowWalk.of(newer).resume(new FlowPosition(flow.ref(), "order", 0)))
                .isEqualTo(new FlowMove.Refused(FlowMove.Why.OTHER_FLOW));
        assertThat(walk.resume(new FlowPosition(flow.ref(), "gone", 0)))
                .isEqualTo(new FlowMove.Refused(FlowMove.Why.NO_SUCH_STEP));
        assertThat(walk.answer(new FlowPosition(flow.ref(), "greet", 0), "hi", Map.of()))
                .isEqualTo(new FlowMove.Refused(FlowMove.Why.NOT_WAITING));
        assertThat(walk.goTo("gone", Map.of())).isEqualTo(new FlowMove.Refused(FlowMove.Why.NO_SUCH_STEP));
        assertThat(walk.choose(new FlowPosition(flow.ref(), "order", 0), 1, Map.of()))
                .isEqualTo(new FlowMove.Refused(FlowMove.Why.NOT_A_CHOICE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "returns",
                "returns@3",
                "returns@3/",
                "returns@03/a",
                "returns@3/a#0",
                "returns@3/a#10",
                "returns@3/A",
                "@/#",
                "returns@3/a#"
            })
    void what_is_no_position_is_not_read_as_one(String text) {
        assertThat(FlowPosition.of(text)).isEmpty();
    }

    @Test
    void what_is_said_names_script_version_language_and_place() {
        FlowMove end = walk.choose(at(walk.goTo("reason", Map.of())), 1, Map.of());
        TemplateValues values = TemplateValues.of("fr-CA", ZoneOffset.UTC).build();

        assertThat(end.lines())
                .extracting(line ->
                        line.say(library, Flows.NOW, values).orElseThrow().use())
                .containsExactly(
                        new ScriptUse("delivery.late", "7", "fr", 0, Set.of(), "returns@3/late"),
                        new ScriptUse("returns.bye", "3", "fr", 0, Set.of(), "returns@3/bye"));
    }

    @Test
    void what_a_flow_says_is_judged_as_the_script_that_it_is() {
        ScriptLibrary all = ScriptLibrary.of(Stream.concat(library.versions().stream(), flow.scripts().stream())
                .toList());
        TemplateValues values = TemplateValues.of("en", ZoneOffset.UTC)
                .attributes(Map.of("order", "{{7*7}}"))
                .build();
        FlowMove move = walk.goTo("reason", Map.of());

        for (FlowLine line : move.lines()) {
            FlowSpeech speech = line.say(all, Flows.NOW, values).orElseThrow();
            String text = ((Expansion.Ready) speech.expansion()).text();
            var judged = OriginJudge.of(all)
                    .judge(new JudgeRequest(
                            text, null, new dev.peekwire.AgentId("ann"), Set.of(), Flows.NOW, values, 0.25, Set.of()))
                    .script()
                    .orElseThrow();
            assertThat(judged.ref()).isEqualTo(speech.body().ref());
            assertThat(judged.distance()).isZero();
        }
        assertThat(((Expansion.Ready) move.lines()
                                .get(0)
                                .say(all, Flows.NOW, values)
                                .orElseThrow()
                                .expansion())
                        .text())
                .contains("{{7*7}}");
    }

    @Test
    void options_are_lines_with_their_keys() {
        assertThat(flow.scripts())
                .filteredOn(script -> script.ref().equals(new ScriptRef("returns.reason.options", 3)))
                .singleElement()
                .satisfies(script -> assertThat(script.body("en").template().source())
                        .isEqualTo("1. It is late\n2. It is broken\n3. Another order"));
    }

    @Test
    void nothing_is_said_that_is_not_approved() {
        TemplateValues values = TemplateValues.of("en", ZoneOffset.UTC).build();
        FlowMove drafted =
                FlowWalk.of(Flows.returns().approval(Approval.DRAFTED).build()).enter(Map.of());
        FlowMove late = walk.goTo("late", Map.of());

        assertThat(drafted.lines())
                .allMatch(line -> line.say(library, Flows.NOW, values).isEmpty());
        assertThat(late.lines().get(0).say(ScriptLibrary.EMPTY, Flows.NOW, values))
                .isEmpty();
    }

    @Test
    void a_flow_is_checked_against_the_library_too() {
        assertThat(flow.problems(library)).isEmpty();
        assertThat(flow.problems(ScriptLibrary.of(flow.scripts())))
                .extracting(Problem::path)
                .containsExactly("returns@3.steps.late.text");
        ScriptedResponse wrong = ScriptedResponse.builder("delivery.late", 1)
                .title("Late")
                .body("en", "{{input.days:number 1..3}}")
                .build();
        ScriptedResponse taken = ScriptedResponse.builder("returns.bye", 3)
                .title("Other")
                .body("en", "Other words")
                .build();
        assertThat(flow.problems(ScriptLibrary.of(List.of(wrong, taken))))
                .extracting(Problem::path)
                .containsExactly(
                        "returns@3.steps.late.text",
                        "returns@3.steps.late.text",
                        "returns@3.steps.late.text",
                        "returns@3.id");
    }

    @Test
    void a_move_prints_no_answer() {
        FlowMove move = walk.answer(at(walk.enter(Map.of())), "123456", Map.of());

        assertThat(move.toString()).contains("order").doesNotContain("3456");
    }

    @Test
    void another_version_is_another_flow_with_the_same_steps() {
        ScriptFlow next = flow.toBuilder(4).build();

        assertThat(next.steps()).isEqualTo(flow.steps());
        assertThat(next.approval()).isEqualTo(Approval.DRAFTED);
        assertThat(next.locales()).containsExactly("en", "fr");
        assertThat(next).isNotEqualTo(flow).hasToString("ScriptFlow[returns@4, 11 steps]");
        assertThat(Flows.returns().build()).isEqualTo(flow).hasSameHashCodeAs(flow);
    }
}
