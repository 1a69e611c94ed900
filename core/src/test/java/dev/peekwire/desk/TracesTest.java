package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.RoutingTrace.Considered;
import dev.peekwire.routing.RoutingTrace.Outcome;
import dev.peekwire.routing.RoutingTrace.Step;
import dev.peekwire.routing.RoutingTrace.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However much there is to tell, a trace is a frame that a client reads. */
class TracesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final ChatId CHAT = new ChatId("c");

    private static Step step(int number, int agents, String detail) {
        List<Considered> considered = IntStream.range(0, agents)
                .mapToObj(i -> new Considered(new AgentId("agent-" + i), Verdict.LACKS_SKILL, detail))
                .toList();
        return new Step(NOON.plusSeconds(number), Outcome.WAITS, "rule", 0, null, considered, 3, "Chat waits.");
    }

    private static RoutingTrace fitting(Step... steps) {
        return Traces.fitting(new RoutingTrace(CHAT, List.of(steps)), FrameSpace.ofAFrame());
    }

    @Test
    void a_usual_trace_is_told_as_it_is() {
        RoutingTrace usual = new RoutingTrace(CHAT, List.of(step(1, 3, "3 of 3"), step(2, 2, "")));
        assertThat(Traces.fitting(usual, FrameSpace.ofAFrame())).isEqualTo(usual);
    }

    @Test
    void the_latest_steps_are_told_and_the_agents_that_are_not_are_counted() {
        Step[] steps = IntStream.range(0, 16)
                .mapToObj(i -> step(i, 100, "refunds 2, 3 needed"))
                .toArray(Step[]::new);
        RoutingTrace told = fitting(steps);
        assertThat(told.steps()).hasSize(16).last().isEqualTo(steps[15]);
        assertThat(told.steps()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(told.steps()).allSatisfy(step -> assertThat(step.considered().size() + step.more())
                .isEqualTo(103));
        assertThat(told.steps().stream().mapToInt(step -> step.considered().size()))
                .contains(100, 0);
    }

    @Test
    void what_must_be_escaped_is_thought_of() {
        RoutingTrace told = fitting(step(1, 100, "\u0001".repeat(500)));
        int agents = told.steps().get(0).considered().size();
        assertThat(agents).isPositive().isLessThanOrEqualTo(64 * 1024 / 3_000);
    }
}
