package dev.peekwire.routing.engine;

import static dev.peekwire.routing.engine.Scene.BILLING;
import static dev.peekwire.routing.engine.Scene.SALES;
import static dev.peekwire.routing.engine.Scene.agents;
import static dev.peekwire.routing.engine.Scene.needing;
import static dev.peekwire.routing.engine.Scene.route;
import static dev.peekwire.routing.engine.Scene.stage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentSelection;
import dev.peekwire.routing.Candidate;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.RoutingTrace.Considered;
import dev.peekwire.routing.RoutingTrace.Step;
import dev.peekwire.routing.RoutingTrace.Verdict;
import dev.peekwire.routing.TeamPolicy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of a team of a thousand, those are told of whom a decision was about; the others are counted, not looked at. */
class LargeTeamTraceTest {
    private static final int MANY = 1_000;

    private final Scene scene = Scene.pushing();

    @Test
    void the_chosen_and_the_next_are_told_of_wherever_they_stand_in_the_team() {
        staff();
        busyBut(900, 950);

        scene.queue("c1");

        assertThat(scene.considered("c1")).startsWith("a1900 CHOSEN 0 of 1", "a1950 RANKED_LOWER 0 of 1");
        assertThat(latest("c1").considered()).hasSize(RoutingTrace.MOST_AGENTS);
        assertThat(latest("c1").more()).isEqualTo(MANY - RoutingTrace.MOST_AGENTS);
        assertThat(scene.sentence("c1"))
                .startsWith("Chat c1 (rule direct) went to a1900: least loaded, first by id, of 2 in sales. a1")
                .endsWith("; others could not.");
    }

    @Test
    void who_had_it_offered_and_did_not_take_it_does_not_count_among_those_who_could() {
        Scene offering = Scene.offering();
        IntStream.range(1000, 1000 + MANY).forEach(i -> offering.comes("a" + i, 1));
        offering.queue("c1");
        offering.declines("a1000", "c1");

        assertThat(offering.considered("c1")).startsWith("a1001 CHOSEN 0 of 1").contains("a1000 DECLINED");
        assertThat(offering.sentence("c1")).contains("of 999 in sales");
    }

    @Test
    void a_chat_that_nobody_could_take_names_those_who_have_the_skill_first_and_counts_the_rest() {
        staff();
        scene.comes(Scene.skilled("zoe", Map.of("refunds", 3)));
        scene.loaded("zoe", 1);

        scene.queue("c1", Route.to(needing("refunds", 3)));

        assertThat(scene.sentence("c1"))
                .startsWith(
                        "Chat c1 (rule direct) waits for sales with refunds 3: nobody of 1001 could take it. zoe was"
                                + " full (1 of 1); a1000 was without a skill")
                .endsWith("; 998 more could not.");
        assertThat(latest("c1").more()).isEqualTo(MANY + 1 - RoutingTrace.MOST_AGENTS);
    }

    @Test
    void each_verdict_is_the_one_that_why_not_gives() {
        staff();
        busyBut(10, 20, 30);
        scene.goes("a1040", Presence.AWAY);
        scene.goes("a1041", Presence.OFFLINE);
        scene.queue("c1");

        for (Considered one : latest("c1").considered()) {
            String answer = scene.whyNot(one.agent().value(), "c1");
            assertThat(answer).contains(one.verdict() == Verdict.CHOSEN ? " got chat c1" : Words.word(one.verdict()));
        }
        assertThat(scene.whyNot("a1999", "c1")).endsWith("full, 1 of 1.");
        assertThat(scene.whyNot("a1020", "c1"))
                .endsWith("ranked lower, 0 of 1; a1010 came first, least loaded, first by id, of 3 in sales.");
    }

    @Test
    void who_is_of_two_large_teams_is_counted_once() {
        IntStream.range(0, 200).forEach(i -> scene.comes(Scene.agent("s" + i, 1, SALES)));
        IntStream.range(0, 200).forEach(i -> scene.comes(Scene.agent("both" + i, 1, SALES, BILLING)));
        IntStream.range(0, 200).forEach(i -> scene.comes(Scene.agent("b" + i, 1, BILLING)));
        Route anybody = route(stage(0, Need.of(SALES), Need.of(BILLING)));

        scene.queue("c1", anybody);
        assertThat(latest("c1").considered().size() + latest("c1").more()).isEqualTo(600);

        scene.becomes(Scene.agent("s7", 1, new TeamId("none")));
        scene.queue("c2", anybody);
        assertThat(latest("c2").considered().size() + latest("c2").more()).isEqualTo(599);
    }

    @Test
    void whoever_was_meant_is_told_of_whichever_team_they_are_of() {
        staff();
        scene.comes(Scene.agent("zoe", 1, BILLING));
        scene.queue(scene.ticket("c1").wanting(List.of(new AgentId("zoe"))));
        scene.queue(scene.ticket("c2").onlyFor(agents("zoe")));

        assertThat(scene.considered("c1")).startsWith("a1000 CHOSEN 0 of 1").contains("zoe OTHER_TEAM");
        assertThat(scene.considered("c2")).contains("zoe OTHER_TEAM");
    }

    /** Comparing is what a look at those who could have taken the chat costs. */
    @Test
    void telling_of_ten_times_as_many_agents_costs_no_more() {
        AtomicInteger compared = new AtomicInteger();
        scene.plan(TeamPolicy.of(SALES).selecting(counting(compared)));
        staff();
        scene.queue("c1");
        int few = compared(compared, "c1");
        IntStream.range(2_000, 2_000 + 9 * MANY).forEach(i -> scene.comes("a" + i, 1));
        scene.queue("c2");

        assertThat(compared(compared, "c2")).isLessThanOrEqualTo(2 * few).isLessThan(MANY);
    }

    private int compared(AtomicInteger compared, String chat) {
        compared.set(0);
        scene.steps(chat);
        return compared.get();
    }

    private static AgentSelection counting(AtomicInteger compared) {
        return new AgentSelection() {
            @Override
            public String title() {
                return "counting";
            }

            @Override
            public Comparator<Candidate> order() {
                return (a, b) -> {
                    compared.incrementAndGet();
                    return Integer.compare(a.load(), b.load());
                };
            }
        };
    }

    private Step latest(String chat) {
        List<Step> steps = scene.steps(chat);
        return steps.get(steps.size() - 1);
    }

    private void staff() {
        IntStream.range(1000, 1000 + MANY).forEach(i -> scene.comes("a" + i, 1));
    }

    /** All have a chat, but these. */
    private void busyBut(int... free) {
        IntStream.range(0, MANY)
                .filter(i -> IntStream.of(free).noneMatch(one -> one == i))
                .forEach(i -> scene.loaded("a" + (1000 + i), 1));
    }
}
