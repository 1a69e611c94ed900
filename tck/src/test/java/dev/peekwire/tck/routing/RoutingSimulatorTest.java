package dev.peekwire.tck.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.rules.Condition;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.routing.rules.Step;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class RoutingSimulatorTest {
    private static final TeamId SALES = new TeamId("sales");
    private static final TeamId CARE = new TeamId("care");
    private static final Arrivals CHATS = Arrivals.of(Route.to(SALES)).perHour(20);

    private static SimulatedAgent agent(String name, TeamId... teams) {
        return SimulatedAgent.of(AgentProfile.of(new AgentId(name), Set.of(teams), 2));
    }

    /** Twenty chats an hour of eight minutes, two agents with two places: two thirds of the capacity. */
    private static RoutingSimulator.Builder shop() {
        return RoutingSimulator.builder()
                .arrivals(CHATS)
                .agent(agent("anna", SALES))
                .agent(agent("bo", SALES));
    }

    private static void adds_up(QueueStatistics queue) {
        assertThat(queue.answered() + queue.abandoned() + queue.expired() + queue.refused() + queue.unfinished())
                .isEqualTo(queue.came());
        assertThat(queue.waits().count()).isEqualTo(queue.answered());
        assertThat(queue.patience().count()).isEqualTo(queue.abandoned());
    }

    @Test
    void the_same_settings_give_the_same_result() {
        SimulationResult one = shop().seed(5).build().run();
        SimulationResult same = shop().seed(5).build().run();
        assertThat(same.text()).isEqualTo(one.text());
        assertThat(same.svg("A day")).isEqualTo(one.svg("A day"));
        assertThat(shop().seed(6).build().run().text()).isNotEqualTo(one.text());
    }

    @Test
    void a_simulator_can_run_again() {
        RoutingSimulator simulator = shop().build();
        assertThat(simulator.run().text()).isEqualTo(simulator.run().text());
    }

    @Test
    void two_plans_with_one_seed_meet_the_same_visitors() {
        SimulationResult two = shop().build().run();
        SimulationResult three = shop().agent(agent("cay", SALES)).build().run();
        assertThat(three.total().came()).isEqualTo(two.total().came()).isCloseTo(480, within(66));
        assertThat(three.total().waits().mean()).isLessThan(two.total().waits().mean());
        double used = two.agents().stream().mapToDouble(a -> a.occupancy()).sum();
        assertThat(three.agents().stream().mapToDouble(a -> a.occupancy()).sum())
                .isCloseTo(used, within(0.05));
    }

    @Test
    void a_chat_counts_in_its_team_and_in_all() {
        SimulationResult result = shop().build().run();
        assertThat(result.team(SALES).orElseThrow().waits())
                .isEqualTo(result.total().waits());
        assertThat(result.teams()).containsOnlyKeys("sales");
        assertThat(result.team(CARE)).isEmpty();
        adds_up(result.total());
    }

    @Test
    void patience_ends_waiting() {
        Arrivals hasty = CHATS.perHour(60).patience(Distribution.fixed(Duration.ofSeconds(45)));
        QueueStatistics queue = RoutingSimulator.builder()
                .arrivals(hasty)
                .agent(agent("anna", SALES))
                .build()
                .run()
                .total();
        adds_up(queue);
        assertThat(queue.abandoned()).isPositive();
        assertThat(queue.patience().histogram(Duration.ofSeconds(44), 2).get(0)).isZero();
        assertThat(queue.waits().longest()).isLessThanOrEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void a_full_queue_refuses_and_a_long_wait_ends() {
        TeamPolicy policy = TeamPolicy.of(SALES).queueing(3, Duration.ofMinutes(5));
        QueueStatistics queue = RoutingSimulator.builder()
                .team(policy)
                .arrivals(CHATS.perHour(60))
                .agent(agent("anna", SALES))
                .build()
                .run()
                .total();
        adds_up(queue);
        assertThat(queue.refused()).isPositive();
        assertThat(queue.expired()).isPositive();
        assertThat(queue.longestQueue()).isEqualTo(3);
        assertThat(queue.waits().longest()).isLessThanOrEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void agents_take_chats_in_their_shifts_and_finish_what_they_have() {
        BusinessHours noon = BusinessHours.in("UTC").daily("12:00-13:00").build();
        Arrivals all = CHATS.handling(Distribution.fixed(Duration.ofMinutes(10)))
                .patience(Distribution.fixed(Duration.ofMinutes(1)));
        SimulationResult result = RoutingSimulator.builder()
                .arrivals(all)
                .agent(agent("anna", SALES).working(noon))
                .build()
                .run();
        AgentStatistics anna = result.agents().get(0);
        assertThat(anna.handled()).isEqualTo(result.total().answered()).isBetween(5, 12);
        assertThat(anna.atWork()).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(70));
        double used = anna.occupancy() * 2 * anna.atWork().toSeconds();
        assertThat(used).isCloseTo(anna.handled() * 600.0, within(1.0));
    }

    @Test
    void a_break_is_no_time_at_work_and_the_next_day_begins_anew() {
        BusinessHours day = BusinessHours.in("Europe/Oslo")
                .weekdays("09:00-12:00", "13:00-16:00")
                .build();
        SimulationResult week = RoutingSimulator.builder()
                .duration(Duration.ofDays(7))
                .arrivals(CHATS.perHour(0.2).handling(Distribution.fixed(Duration.ofSeconds(1))))
                .agent(agent("anna", SALES).working(day))
                .build()
                .run();
        assertThat(week.agents().get(0).atWork()).isEqualTo(Duration.ofHours(5 * 6));
    }

    @Test
    void a_closed_team_turns_chats_away_which_are_counted_apart() {
        BusinessHours office = BusinessHours.in("UTC").daily("08:00-20:00").build();
        QueueStatistics queue =
                shop().team(TeamPolicy.of(SALES).at(office)).build().run().total();
        adds_up(queue);
        assertThat(queue.came() + queue.closed()).isCloseTo(480, within(66));
        assertThat(queue.closed()).isCloseTo(240, within(47));
        assertThat(queue.serviceLevel(Duration.ofDays(1))).isEqualTo(1);
    }

    @Test
    void chats_that_are_known_by_facts_go_by_the_plan_and_relax() {
        RoutingPlan plan = RoutingPlan.builder()
                .team(TeamPolicy.of(SALES))
                .team(TeamPolicy.of(CARE))
                .rule(Rule.named("french")
                        .when(Condition.topic("care"))
                        .to(CARE)
                        .visitorsLanguage()
                        .step(Step.after(Duration.ofMinutes(2)).inAnyLanguage())
                        .build())
                .build();
        AgentProfile english = new AgentProfile(new AgentId("anna"), Set.of(CARE), Map.of(), Set.of("en"), 1, 3);
        SimulationResult result = RoutingSimulator.builder()
                .plan(plan)
                .arrivals(Arrivals.of(chat -> chat.topic("care").locale("fr-CA"))
                        .perHour(5)
                        .handling(Distribution.fixed(Duration.ofMinutes(1))))
                .agent(SimulatedAgent.of(english))
                .build()
                .run();
        QueueStatistics care = result.team(CARE).orElseThrow();
        assertThat(care.answered())
                .isEqualTo(care.relaxed())
                .isEqualTo(care.came())
                .isPositive();
        assertThat(care.waits().percentile(0.01)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void a_chat_that_is_handed_on_waits_anew_for_somebody_else() {
        Arrivals handedOn = CHATS.transferred(0.25, Route.to(CARE));
        SimulationResult result = RoutingSimulator.builder()
                .arrivals(handedOn)
                .agent(agent("anna", SALES, CARE))
                .agent(agent("bo", SALES, CARE))
                .build()
                .run();
        QueueStatistics care = result.team(CARE).orElseThrow();
        adds_up(care);
        assertThat(care.came()).isEqualTo(result.total().transferred());
        assertThat((double) care.came() / result.total().answered()).isCloseTo(0.25, within(0.06));
        assertThat(result.total().came())
                .isEqualTo(result.team(SALES).orElseThrow().came());
        assertThat(care.transferred()).isZero();
    }

    @Test
    void a_chat_is_not_handed_back_to_the_same_agent() {
        SimulationResult result = RoutingSimulator.builder()
                .team(TeamPolicy.of(CARE).queueing(10_000, Duration.ofMinutes(10)))
                .arrivals(CHATS.perHour(2).transferred(1, Route.to(CARE)))
                .agent(agent("anna", SALES, CARE))
                .build()
                .run();
        QueueStatistics care = result.team(CARE).orElseThrow();
        assertThat(care.answered()).isZero();
        assertThat(care.expired()).isEqualTo(result.total().answered());
    }

    @Test
    void the_warm_up_is_lived_through_and_not_counted() {
        RoutingSimulator.Builder crowd = RoutingSimulator.builder()
                .team(TeamPolicy.of(SALES).queueing(10_000, Duration.ofDays(1)))
                .arrivals(CHATS.perHour(60))
                .agent(agent("anna", SALES))
                .duration(Duration.ofHours(1))
                .sampling(Duration.ofHours(1));
        QueueStatistics cold = crowd.build().run().total();
        QueueStatistics warm = crowd.warmUp(Duration.ofHours(10)).build().run().total();
        assertThat(cold.came()).isCloseTo(60, within(24));
        assertThat(warm.came()).isCloseTo(60, within(24));
        assertThat(cold.meanQueue()).isLessThan(60);
        assertThat(warm.meanQueue()).isGreaterThan(300);
        assertThat(warm.queue()).hasSize(1);
    }

    @Test
    void nobody_at_work_means_nobody_is_answered_and_the_run_ends() {
        SimulationResult result =
                RoutingSimulator.builder().arrivals(CHATS).build().run();
        assertThat(result.total().answered()).isZero();
        assertThat(result.total().expired()).isEqualTo(result.total().came()).isPositive();
        assertThat(result.total().occupancy()).isZero();
    }

    @Test
    void a_day_without_chats_is_a_result_too() {
        SimulationResult result =
                RoutingSimulator.builder().agent(agent("anna", SALES)).build().run();
        assertThat(result.total().came()).isZero();
        assertThat(result.text()).contains("anna").contains("sales");
        assertThat(result.svg("Nothing")).contains("anna");
    }

    @Test
    @Timeout(60)
    void a_day_of_a_hundred_thousand_chats_takes_seconds() {
        RoutingSimulator.Builder crowd = RoutingSimulator.builder()
                .arrivals(CHATS.perHour(4_200).patience(Distribution.exponential(Duration.ofMinutes(5))));
        for (int i = 0; i < 300; i++) {
            crowd.agent(agent("a" + i, SALES));
        }
        QueueStatistics day = crowd.build().run().total();
        adds_up(day);
        assertThat(day.came()).isGreaterThan(100_000 - 1_000);
    }

    @Test
    void what_makes_no_simulation_is_refused() {
        RoutingSimulator.Builder builder = RoutingSimulator.builder();
        assertThatThrownBy(() -> builder.duration(Duration.ZERO)).hasMessageStartingWith("duration: PT0S");
        assertThatThrownBy(() -> builder.duration(Duration.ofDays(367))).hasMessageStartingWith("duration: PT8808H");
        assertThatThrownBy(() -> builder.sampling(Duration.ofMillis(1)))
                .hasMessage("sampling: PT0.001S, at least PT1S");
        assertThatThrownBy(() -> shop().agent(agent("anna", CARE)).build().run())
                .hasMessage("two agents are called anna");
    }
}
