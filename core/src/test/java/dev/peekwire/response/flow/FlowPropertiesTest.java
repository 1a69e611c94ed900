package dev.peekwire.response.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the flow and whatever is answered, a walk waits for somebody or ends. */
class FlowPropertiesTest {
    private static final List<String> ANSWERS = List.of(
            "1",
            "2",
            "",
            "{{7*7}}",
            "yes",
            "x".repeat(9_000),
            "\ud83d",
            "\u202e12",
            "way 1",
            "99999999999999999999",
            "\0");

    @Property(tries = 500)
    void every_walk_through_a_sound_flow_ends_or_waits_for_an_answer(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int size) {
        Random random = new Random(seed);
        FlowWalk walk = FlowWalk.of(RandomFlow.sound(random, size).build());
        Map<String, String> attributes = new HashMap<>();
        FlowMove move = walk.enter(attributes);

        for (int i = 0; i < 200 && move instanceof FlowMove.Waits waits; i++) {
            FlowPosition at = FlowPosition.of(waits.at().toString()).orElseThrow();
            assertThat(at).isEqualTo(waits.at());
            assertThat(walk.flow().step(at.step()))
                    .hasValueSatisfying(step -> assertThat(step.type().waits()).isTrue());
            FlowMove next = random.nextInt(4) == 0
                    ? walk.choose(at, random.nextInt(11), attributes)
                    : walk.answer(at, ANSWERS.get(random.nextInt(ANSWERS.size())), attributes);
            assertThat(next.lines()).hasSizeLessThanOrEqualTo(ScriptFlow.MOST_AUTOMATIC + 2);
            attributes.putAll(next.attributes());
            move = next instanceof FlowMove.Refused ? walk.resume(at) : next;
        }

        assertThat(move.type()).isNotEqualTo(FlowMove.Type.REFUSED);
        assertThat(attributes.values()).allMatch(value -> value.equals(value.strip()) && value.length() <= 1_024);
    }

    @Property(tries = 200)
    void from_every_step_some_way_leads_to_an_ending(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int size) {
        ScriptFlow flow = RandomFlow.sound(new Random(seed), size).build();

        for (FlowStep step : flow.steps().values()) {
            assertThat(ends(flow, step.id(), new ArrayList<>())).as(step.id()).isTrue();
        }
    }

    private static boolean ends(ScriptFlow flow, String id, List<String> seen) {
        FlowStep step = flow.step(id).orElseThrow();
        if (step.type().ends()) {
            return true;
        } else if (seen.contains(id)) {
            return false;
        }
        seen.add(id);
        return Exits.of(step).stream().anyMatch(exit -> ends(flow, exit.to(), seen));
    }

    @Property(tries = 300)
    void each_fault_that_is_planted_is_found_where_it_is(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 30) int size,
            @ForAll @IntRange(min = 0, max = 5) int fault) {
        FlowBuilder flow = RandomFlow.sound(new Random(seed), size);
        assertThat(flow.problems()).isEmpty();

        String path = RandomFlow.plant(flow, fault);

        assertThat(flow.problems()).extracting(Problem::path).contains(path);
        assertThat(flow.problems())
                .allMatch(p -> !p.reason().isBlank() && !p.remedy().isBlank());
    }

    @Property(tries = 50)
    void the_check_copes_with_the_longest_and_the_widest_flow(@ForAll long seed) {
        FlowBuilder flow = RandomFlow.sound(new Random(seed), ScriptFlow.MOST_STEPS - 1);

        assertThat(flow.problems()).isEmpty();
        assertThat(IntStream.range(0, flow.steps.size())).hasSizeLessThanOrEqualTo(ScriptFlow.MOST_STEPS);
    }
}
