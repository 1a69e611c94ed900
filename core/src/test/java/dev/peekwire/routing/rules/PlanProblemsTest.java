package dev.peekwire.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.AgentId;
import dev.peekwire.Problem;
import dev.peekwire.TeamId;
import dev.peekwire.routing.TeamPolicy;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each refusal of a plan whose parts do not fit each other. */
class PlanProblemsTest {
    private static final TeamId A = new TeamId("a");
    private static final TeamId B = new TeamId("b");

    private final RoutingPlan.Builder plan = RoutingPlan.builder().team(TeamPolicy.of(A));

    @Test
    void a_plan_needs_a_team() {
        assertThat(RoutingPlan.builder().problems())
                .containsExactly(Problem.of("teams", "there are none", "name at least one team"));
    }

    @Test
    void a_team_is_described_once() {
        told(plan.team(TeamPolicy.of(A)), "teams.a: described twice; keep one of them");
    }

    @Test
    void a_rules_team_is_there() {
        told(rule(Rule.named("x").to(B)), "rules[0].team: no team `b`; teams are a");
    }

    @Test
    void the_default_team_is_there() {
        told(plan.otherwise(B), "default: no team `b`; teams are a");
    }

    @Test
    void a_name_is_taken_once_and_two_are_reserved() {
        rule(Rule.named("x").when(Condition.topic("1")).to(A));
        rule(Rule.named("x").when(Condition.topic("2")).to(A));
        rule(Rule.named("direct").when(Condition.topic("3")).to(A));
        told(plan, "rules[1].name: `x` is the name of a rule before it too; give each rule its own name");
        told(plan, "rules[2].name: `direct` is what is recorded where no rule matched; choose another name");
    }

    @Test
    void a_rule_is_reached() {
        rule(Rule.named("1").when(Condition.topic("t")).to(A));
        rule(Rule.named("2").when(Condition.topic("t")).to(A));
        rule(Rule.named("3").to(A));
        rule(Rule.named("4").when(Condition.topic("u")).to(A));
        told(plan, "rules[1].when: never reached: rule `1` before it is for the same chats");
        told(plan, "rules[3].when: never reached: rule `3` before it is for every chat; move `3` to the end");
    }

    @Test
    void hours_that_are_asked_for_are_there() {
        rule(Rule.named("x").when(Condition.not(Condition.open("day"))).to(A));
        told(plan, "rules[0].when.open: no hours `day`; hours are none");
    }

    @Test
    void a_kind_has_a_weight() {
        rule(Rule.named("x").to(A).kind("video"));
        told(plan.weight("phone", 2), "rules[0].kind: no kind `video` in weights; kinds are phone");
    }

    @Test
    void conditions_are_neither_too_many_nor_too_deep() {
        Condition deep = Condition.topic("t");
        for (int i = 0; i < Condition.DEEPEST; i++) {
            deep = Condition.not(deep);
        }
        rule(Rule.named("deep").when(deep).to(A));
        rule(Rule.named("many")
                .when(Condition.all(IntStream.range(0, 50)
                        .mapToObj(i -> Condition.topic("t" + i))
                        .toArray(Condition[]::new)))
                .to(A));
        told(plan, "rules[0].when: conditions within conditions, too deep; allowed are at most 8");
        told(plan, "rules[1].when: 51 conditions; allowed are at most 50; split the rule");
    }

    @Test
    void skills_agents_and_steps_are_not_too_many() {
        RuleBuilder rule = Rule.named("x").to(A);
        IntStream.range(0, 21).forEach(i -> rule.require("s" + i, 1).prefer("s" + i, 1));
        IntStream.range(0, 21)
                .forEach(i -> rule.step(Step.after(Duration.ofSeconds(i + 1L)).dropping("s" + i)));
        rule.agents(IntStream.range(0, 11).mapToObj(i -> new AgentId("a" + i)).toArray(AgentId[]::new));
        rule(rule);
        told(plan, "rules[0].require: 21 of them; allowed are at most 20");
        told(plan, "rules[0].prefer: 21 of them");
        told(plan, "rules[0].steps: 21 of them");
        told(plan, "rules[0].agents: 11 of them; allowed are at most 10");
    }

    @Test
    void steps_come_in_order_of_time_and_before_the_longest_wait() {
        rule(Rule.named("x")
                .to(A)
                .require("s", 3)
                .step(Step.after(Duration.ZERO).lowering("s", 2))
                .step(Step.after(Duration.ofHours(1)).dropping("s")));
        told(plan, "rules[0].steps[0].after: PT0S is not later than PT0S; put steps in order of time");
        told(plan, "rules[0].steps[1].after: no chat waits that long: maxWait of team `a` is PT1H; choose an earlier");
    }

    @Test
    void a_step_changes_something_that_is_asked_for() {
        rule(Rule.named("x")
                .to(A)
                .require("s", 3)
                .step(Step.after(Duration.ofSeconds(1)))
                .step(Step.after(Duration.ofSeconds(2)).dropping("t"))
                .step(Step.after(Duration.ofSeconds(3)).lowering("t", 1))
                .step(Step.after(Duration.ofSeconds(4)).lowering("s", 3))
                .step(Step.after(Duration.ofSeconds(5)).inAnyLanguage())
                .step(Step.after(Duration.ofSeconds(6)).ofAnyTier())
                .step(Step.after(Duration.ofSeconds(7)).adding(A))
                .step(Step.after(Duration.ofSeconds(8)).adding(B)));
        told(plan, "rules[0].steps[0]: changes nothing; say what it drops");
        told(plan, "rules[0].steps[1].drop: `t` is not required by then; required are s");
        told(plan, "rules[0].steps[2].lower.t: `t` is not required by then; required are s");
        told(plan, "rules[0].steps[3].lower.s: level 3 is not lower than 3; allowed are 1 to 2");
        told(plan, "rules[0].steps[4].anyLanguage: no language is asked for by then; remove it");
        told(plan, "rules[0].steps[5].anyTier: no tier is asked for by then; remove it");
        told(plan, "rules[0].steps[6].add: team `a` is asked already; remove it");
        told(plan, "rules[0].steps[7].add: no team `b`; teams are a");
    }

    @Test
    void values_out_of_bounds_are_refused_by_the_builder_at_once() {
        RuleBuilder rule = Rule.named("x");
        assertThatThrownBy(() -> Rule.named(" ")).hasMessageContaining("name: 1 to 64");
        assertThatThrownBy(rule::build).hasMessageContaining("team: rule x says none");
        assertThatThrownBy(() -> rule.require("s", 11)).hasMessage("require: 11, allowed are 1 to 10");
        assertThatThrownBy(() -> rule.prefer("s", 0)).hasMessage("prefer: 0, allowed are 1 to 10");
        assertThatThrownBy(() -> rule.tier(10)).hasMessage("tier: 10, allowed are 0 to 9");
        assertThatThrownBy(() -> rule.priority(101)).hasMessage("priority: 101, allowed are -100 to 100");
        assertThatThrownBy(() -> rule.language("French")).hasMessage("language: 2 or 3 letters, as fr");
        assertThatThrownBy(() -> plan.weight("x", 0)).hasMessage("weights: 0, allowed are 1 to 1000");
    }

    @Test
    void a_message_tells_twenty_problems_and_how_many_more() {
        for (int i = 0; i < 22; i++) {
            rule(Rule.named("x" + i).when(Condition.topic("t" + i)).to(B));
        }
        assertThatThrownBy(plan::build)
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(21).endsWith("and 2 more"));
    }

    private RoutingPlan.Builder rule(RuleBuilder rule) {
        return plan.rule(rule.build());
    }

    private static void told(RoutingPlan.Builder plan, String start) {
        assertThat(plan.problems())
                .anySatisfy(problem -> assertThat(problem.toString()).startsWith(start));
    }
}
