package dev.peekwire.examples.routing;

import static dev.peekwire.routing.rules.Condition.attribute;
import static dev.peekwire.routing.rules.Condition.not;
import static dev.peekwire.routing.rules.Condition.open;
import static dev.peekwire.routing.rules.Condition.returning;
import static dev.peekwire.routing.rules.Condition.topic;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.TeamPolicy.Fallback;
import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.routing.rules.Step;
import java.time.Duration;

/** Guide: routing. Tiered support with night hours; the same as {@code tiers.json}. */
public final class Tiers {
    private static final TeamId SUPPORT = new TeamId("support");
    private static final TeamId NIGHT = new TeamId("night");

    private Tiers() {}

    /** Two tiers by day, a small team at night. */
    public static RoutingPlan plan() {
        BusinessHours day = BusinessHours.in("Europe/Oslo").daily("06:00-22:00").build();
        BusinessHours night =
                BusinessHours.in("Europe/Oslo").daily("22:00-06:00").build();
        OfferPolicy ask = new OfferPolicy(OfferPolicy.Mode.OFFER, Duration.ofSeconds(20), 1, 2, Duration.ofSeconds(30));
        return RoutingPlan.builder()
                .team(TeamPolicy.of(SUPPORT)
                        .offering(ask)
                        .at(day)
                        .queueing(10_000, Duration.ofMinutes(45))
                        .ageing(Duration.ofSeconds(30)))
                .team(TeamPolicy.of(NIGHT)
                        .at(night)
                        .queueing(20, Duration.ofHours(2))
                        .otherwise(Fallback.REFUSE))
                .hours("day", day)
                .hours("night", night)
                .weight("call-back", 1)
                .weight("incident", 3)
                .rule(incidentsAtNight())
                .rule(Rule.named("other chats at night")
                        .when(open("night"))
                        .to(NIGHT)
                        .build())
                .rule(incidents())
                .rule(returningVisitors())
                .rule(firstLine())
                .build();
    }

    private static Rule incidentsAtNight() {
        return Rule.named("incidents at night")
                .when(topic("incident").and(open("night")))
                .to(NIGHT)
                .kind("incident")
                .priority(50)
                .build();
    }

    private static Rule incidents() {
        return Rule.named("incidents of gold customers")
                .when(topic("incident").and(attribute("plan", "gold", "platinum")))
                .to(SUPPORT)
                .require("network", 5)
                .tier(2)
                .priority(50)
                .kind("incident")
                .agents(new AgentId("anna"))
                .step(Step.after(Duration.ofSeconds(20)).lowering("network", 3))
                .step(Step.after(Duration.ofMinutes(1)).ofAnyTier())
                .step(Step.after(Duration.ofMinutes(3)).dropping("network"))
                .build();
    }

    private static Rule returningVisitors() {
        return Rule.named("who has been here before")
                .when(returning().and(not(topic("incident"))))
                .to(SUPPORT)
                .tier(1)
                .lastAgent()
                .step(Step.after(Duration.ofMinutes(2)).ofAnyTier())
                .build();
    }

    private static Rule firstLine() {
        return Rule.named("first line")
                .to(SUPPORT)
                .tier(1)
                .step(Step.after(Duration.ofMinutes(5)).ofAnyTier())
                .build();
    }
}
