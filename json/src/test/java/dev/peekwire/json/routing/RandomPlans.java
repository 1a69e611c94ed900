package dev.peekwire.json.routing;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.Selections;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.routing.rules.RuleBuilder;
import dev.peekwire.routing.rules.Step;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Plans of all sorts, by a seed. */
final class RandomPlans {
    private static final List<TeamId> TEAMS = List.of(new TeamId("a.1"), new TeamId("b:~"), new TeamId("c"));

    private final Random random;
    private final RandomConditions conditions;

    private RandomPlans(long seed) {
        this.random = new Random(seed);
        this.conditions = new RandomConditions(random);
    }

    static RoutingPlan plan(long seed) {
        return new RandomPlans(seed).plan();
    }

    private RoutingPlan plan() {
        RoutingPlan.Builder plan = RoutingPlan.builder()
                .hours("office", conditions.hours())
                .hours("ni\"ght\u00e9", conditions.hours())
                .weight("video", 1 + random.nextInt(1000));
        TEAMS.forEach(team -> plan.team(team(team)));
        int rules = random.nextInt(6);
        for (int i = 0; i < rules; i++) {
            plan.rule(rule(i));
        }
        if (random.nextBoolean()) {
            plan.otherwise(TEAMS.get(random.nextInt(3)));
        }
        return plan.build();
    }

    private TeamPolicy team(TeamId id) {
        TeamPolicy policy = TeamPolicy.of(id);
        policy = random.nextBoolean() ? policy : policy.selecting(Selections.values()[random.nextInt(3)]);
        policy = random.nextBoolean() ? policy : policy.offering(offers());
        policy = random.nextBoolean() ? policy : policy.at(conditions.hours());
        policy = random.nextBoolean() ? policy : policy.queueing(random.nextInt(1000), seconds(3600, 600_000));
        policy = random.nextBoolean() ? policy : policy.ageing(Duration.ofMillis(1 + random.nextInt(86_400_000)));
        policy = random.nextBoolean()
                ? policy
                : policy.handling(seconds(1, 86_000).plusNanos(random.nextInt(1000)));
        return random.nextBoolean() ? policy : policy.otherwise(TeamPolicy.Fallback.values()[random.nextInt(2)]);
    }

    private OfferPolicy offers() {
        return new OfferPolicy(
                OfferPolicy.Mode.values()[random.nextInt(2)],
                seconds(1, 600),
                1 + random.nextInt(20),
                random.nextInt(5),
                seconds(1, 3600));
    }

    private Rule rule(int index) {
        RuleBuilder rule = Rule.named("rule \u2028 " + index)
                .when(conditions.unique(index))
                .to(TEAMS.get(0))
                .require("x.1", 4)
                .tier(1 + random.nextInt(9))
                .priority(random.nextInt(201) - 100);
        if (random.nextBoolean()) {
            rule.prefer("y", 1 + random.nextInt(10))
                    .agents(new AgentId("anna"), new AgentId("b"))
                    .lastAgent();
        }
        if (random.nextBoolean()) {
            rule.kind("video").language("fr");
        } else {
            rule.visitorsLanguage();
        }
        int steps = random.nextInt(4);
        List<Step> all = List.of(
                Step.after(Duration.ofMillis(1500)).lowering("x.1", 1 + random.nextInt(3)),
                Step.after(Duration.ofSeconds(61)).dropping("x.1").adding(TEAMS.get(1), TEAMS.get(2)),
                Step.after(Duration.ofMinutes(59)).inAnyLanguage().ofAnyTier());
        all.subList(0, steps).forEach(rule::step);
        return rule.build();
    }

    private Duration seconds(int least, int most) {
        return Duration.ofSeconds(least + random.nextInt(most - least));
    }
}
