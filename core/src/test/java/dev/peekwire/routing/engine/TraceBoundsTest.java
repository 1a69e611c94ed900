package dev.peekwire.routing.engine;

import static dev.peekwire.routing.engine.Scene.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.RoutingTrace.Considered;
import dev.peekwire.routing.RoutingTrace.Outcome;
import dev.peekwire.routing.RoutingTrace.Step;
import dev.peekwire.routing.RoutingTrace.Verdict;
import dev.peekwire.routing.TeamPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is remembered is bounded, and as long as it is remembered it is what was decided. */
class TraceBoundsTest {
    private final Scene scene = Scene.pushing();

    @Test
    void the_latest_sixteen_steps_of_a_chat_are_kept() {
        scene.comes("anna", 1);
        for (int i = 0; i < 20; i++) {
            scene.queue("c1");
            scene.leaves("c1");
            scene.loaded("anna", i % 2 == 0 ? 1 : 0);
        }

        assertThat(scene.steps("c1")).hasSize(RoutingTrace.MOST_STEPS);
        assertThat(scene.outcomes("c1")).contains(Outcome.LEFT, Outcome.ASSIGNED);
    }

    @Test
    void the_chats_that_ended_longest_ago_are_forgotten_but_never_one_that_waits() {
        scene.plan(TeamPolicy.of(SALES));
        scene.queue("waits");
        for (int i = 0; i <= Trails.MOST_CHATS; i++) {
            scene.queue("c" + i);
            scene.leaves("c" + i);
        }

        assertThat(scene.router.trace(new ChatId("c0"))).isEmpty();
        assertThat(scene.router.trace(new ChatId("c1"))).isPresent();
        assertThat(scene.router.trace(new ChatId("waits"))).isPresent();
    }

    @Test
    void a_chat_that_comes_back_still_has_its_steps() {
        scene.queue("c1");
        scene.leaves("c1");
        scene.queue("c1");

        assertThat(scene.outcomes("c1")).containsExactly(Outcome.WAITS, Outcome.LEFT, Outcome.WAITS);
    }

    @Test
    void a_hundred_agents_are_told_of_and_the_rest_counted() {
        IntStream.range(100, 350).forEach(i -> scene.comes("a" + i, 1));
        scene.queue("c1");

        Step step = scene.steps("c1").get(0);
        assertThat(step.considered()).hasSize(RoutingTrace.MOST_AGENTS);
        assertThat(step.more()).isEqualTo(150);
        assertThat(step.considered().get(99).agent()).isEqualTo(new AgentId("a199"));
        assertThat(step.sentence()).contains("of 250 in sales");
    }

    @Test
    void an_agent_who_has_changed_too_often_since_is_said_to_be_unknown_and_counted() {
        scene.comes("anna", 1);
        scene.goes("anna", Presence.AWAY);
        scene.comes("bjorn", 1);
        scene.queue("c1");
        for (int i = 0; i < Past.MOST; i++) {
            scene.loaded("anna", i % 2 + 1);
        }

        assertThat(scene.whyNot("anna", "c1"))
                .isEqualTo("anna did not get chat c1 at 09:00:00Z: so long ago that the agent's state is not known any"
                        + " more.");
        assertThat(scene.steps("c1").get(0).more()).isEqualTo(1);
        assertThat(scene.considered("c1")).containsExactly("bjorn CHOSEN 0 of 1");
    }

    @Test
    void a_choice_whose_chosen_agent_has_changed_too_often_does_not_invent_reasons() {
        scene.comes("anna", 5);
        scene.comes("bjorn", 5);
        scene.queue("c1");
        for (int i = 0; i < Past.MOST; i++) {
            scene.loaded("anna", i % 2 + 1);
        }

        assertThat(scene.sentence("c1"))
                .isEqualTo("Chat c1 (rule direct) went to anna: the reasons are no longer known.");
    }

    @Test
    void a_chosen_agent_who_has_changed_too_often_and_left_the_team_is_counted_still() {
        scene.comes("anna", 5);
        scene.queue("c1");
        for (int i = 0; i < Past.MOST; i++) {
            scene.loaded("anna", i % 2 + 1);
        }
        scene.becomes(Scene.agent("anna", 5, Scene.BILLING));

        assertThat(scene.sentence("c1"))
                .isEqualTo("Chat c1 (rule direct) went to anna: the reasons are no longer known.");
        assertThat(scene.steps("c1").get(0).more()).isEqualTo(1);
    }

    /** The trace does not look at agents when the engine chooses; that it finds the same choice is no tautology. */
    @Property(tries = 30)
    void whoever_was_chosen_comes_first_among_those_whom_the_trace_finds_able(@ForAll long seed) {
        History history = new History(seed);
        RoutingEngine engine = new RoutingEngine();
        for (int i = 0; i < 200; i++) {
            history.learn(engine.on(history.now(), history.next()));
            for (int chat = 0; chat < 15; chat++) {
                engine.trace(new ChatId("c" + chat)).ifPresent(trace -> agrees(latestChoice(trace)));
            }
        }
    }

    private static List<Step> latestChoice(RoutingTrace trace) {
        List<Step> choices = new ArrayList<>(trace.steps());
        choices.removeIf(step -> step.considered().isEmpty() && step.more() == 0);
        return choices.isEmpty() ? choices : choices.subList(choices.size() - 1, choices.size());
    }

    private static void agrees(List<Step> steps) {
        for (Step step : steps) {
            if (step.more() > 0) {
                continue; // An agent's past is forgotten.
            }
            boolean chooses = step.outcome() == Outcome.ASSIGNED || step.outcome() == Outcome.OFFERED;
            List<Verdict> able = step.considered().stream()
                    .map(Considered::verdict)
                    .filter(verdict -> verdict == Verdict.CHOSEN || verdict == Verdict.RANKED_LOWER)
                    .toList();
            assertThat(able.indexOf(Verdict.CHOSEN)).as(step.sentence()).isEqualTo(chooses ? 0 : -1);
            assertThat(able.lastIndexOf(Verdict.CHOSEN))
                    .as(step.sentence())
                    .isLessThan(
                            chooses && able.contains(Verdict.RANKED_LOWER) ? able.indexOf(Verdict.RANKED_LOWER) : 99);
            assertThat(chooses || able.isEmpty()).as(step.sentence()).isTrue();
        }
    }

    @Test
    void of_agents_who_are_gone_and_have_nothing_only_the_latest_are_known() {
        Scene scene = Scene.pushing();
        scene.comes("first", 1);
        scene.comes("busy", 1);
        scene.loaded("busy", 1);
        scene.goes("busy", Presence.OFFLINE);
        scene.becomes(Scene.agent("first", 1, Scene.BILLING));
        scene.becomes(Scene.agent("first", 1, Scene.SALES));
        scene.goes("first", Presence.OFFLINE);
        scene.queue("c1", Route.to(Need.builder(SALES).weight(2).build()));
        assertThat(scene.whyNot("first", "c1")).isEqualTo("first has not got chat c1: offline.");
        for (int i = 0; i < Seats.MOST_ABSENT; i++) {
            scene.comes("agent" + i, 1);
            scene.loaded("agent" + i, 1);
            scene.goes("agent" + i, Presence.OFFLINE);
            scene.loaded("agent" + i, 0);
        }
        assertThat(scene.whyNot("first", "c1")).isEqualTo("first has not got chat c1: not known here.");
        assertThat(scene.whyNot("agent0", "c1")).isEqualTo("agent0 has not got chat c1: offline.");
        assertThat(scene.whyNot("busy", "c1")).isEqualTo("busy has not got chat c1: offline.");
        assertThat(scene.comes("first", 2)).containsExactly("first assign c1 sales");
    }
}
