package dev.peekwire.examples.docs;

import static dev.peekwire.routing.rules.Condition.attribute;
import static dev.peekwire.routing.rules.Condition.not;
import static dev.peekwire.routing.rules.Condition.open;
import static dev.peekwire.routing.rules.Condition.page;
import static dev.peekwire.routing.rules.Condition.returning;
import static dev.peekwire.routing.rules.Condition.topic;

import dev.peekwire.TeamId;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.Selections;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.routing.rules.Step;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.MonthDay;

/** Guide: Routing. The plans of three set-ups. */
public final class RoutingPlans {
    private RoutingPlans() {}

    /** One person, opening hours, a short queue. */
    public static RoutingPlan shop() {
        BusinessHours hours = BusinessHours.in("Europe/Oslo")
                .weekdays("09:00-12:00", "12:30-17:00")
                .on(DayOfWeek.SATURDAY, "10:00-14:00")
                .closedEvery(MonthDay.of(5, 17))
                .build();
        return RoutingPlan.of(TeamPolicy.of(new TeamId("shop"))
                .at(hours)
                .queueing(5, Duration.ofMinutes(15))
                .handling(Duration.ofMinutes(6))
                .otherwise(TeamPolicy.Fallback.LEAVE_MESSAGE));
    }

    /** Two teams and two languages. */
    public static RoutingPlan twoLanguages() {
        TeamId sales = new TeamId("sales");
        TeamId support = new TeamId("support");
        return RoutingPlan.builder()
                .team(TeamPolicy.of(support).offering(OfferPolicy.ASK).selecting(Selections.LONGEST_IDLE))
                .team(TeamPolicy.of(sales).queueing(20, Duration.ofMinutes(10)))
                .rule(Rule.named("cancel")
                        .when(topic("cancel"))
                        .to(support)
                        .visitorsLanguage()
                        .prefer("retention", 3)
                        .priority(5)
                        .step(Step.after(Duration.ofSeconds(90)).inAnyLanguage())
                        .build())
                .rule(Rule.named("shopping")
                        .when(topic("order").or(page("/shop/**")))
                        .to(sales)
                        .visitorsLanguage()
                        .step(Step.after(Duration.ofSeconds(60)).adding(support))
                        .step(Step.after(Duration.ofSeconds(120)).inAnyLanguage())
                        .build())
                .rule(Rule.named("everything-else")
                        .to(support)
                        .visitorsLanguage()
                        .lastAgent()
                        .step(Step.after(Duration.ofSeconds(90)).inAnyLanguage())
                        .build())
                .build();
    }

    /** Two tiers, and a team for the night. */
    public static RoutingPlan tiers() {
        TeamId care = new TeamId("care");
        TeamId night = new TeamId("night");
        return RoutingPlan.builder()
                .hours(
                        "office",
                        BusinessHours.in("Europe/London")
                                .weekdays("08:00-20:00")
                                .weekends("10:00-16:00")
                                .build())
                .weight("chat", 2)
                .weight("outage", 3)
                .team(TeamPolicy.of(care).offering(OfferPolicy.ASK).ageing(Duration.ofSeconds(30)))
                .team(TeamPolicy.of(night).queueing(50, Duration.ofMinutes(30)))
                .rule(Rule.named("night").when(not(open("office"))).to(night).build())
                .rule(Rule.named("outage")
                        .when(topic("outage").and(attribute("plan", "business")))
                        .to(care)
                        .kind("outage")
                        .tier(2)
                        .require("network", 5)
                        .priority(20)
                        .step(Step.after(Duration.ofSeconds(30)).lowering("network", 3))
                        .step(Step.after(Duration.ofSeconds(60))
                                .dropping("network")
                                .ofAnyTier())
                        .build())
                .rule(Rule.named("known")
                        .when(returning())
                        .to(care)
                        .tier(1)
                        .lastAgent()
                        .build())
                .rule(Rule.named("first-line").to(care).tier(1).build())
                .build();
    }
}
