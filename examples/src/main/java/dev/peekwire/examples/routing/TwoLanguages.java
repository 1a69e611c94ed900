package dev.peekwire.examples.routing;

import static dev.peekwire.routing.rules.Condition.all;
import static dev.peekwire.routing.rules.Condition.language;
import static dev.peekwire.routing.rules.Condition.page;
import static dev.peekwire.routing.rules.Condition.topic;

import dev.peekwire.TeamId;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.Selections;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.Condition;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.routing.rules.Step;
import java.time.Duration;

/** Guide: routing. Two teams and two languages; the same as {@code two-languages.json}. */
public final class TwoLanguages {
    private static final TeamId SALES = new TeamId("sales");
    private static final TeamId BILLING = new TeamId("billing");

    private TwoLanguages() {}

    /** Sales asks two agents at once; billing gives chats to who has least to do. */
    public static RoutingPlan plan() {
        OfferPolicy two = new OfferPolicy(OfferPolicy.Mode.OFFER, Duration.ofSeconds(15), 2, 3, Duration.ofSeconds(30));
        return RoutingPlan.builder()
                .team(TeamPolicy.of(SALES)
                        .selecting(Selections.LONGEST_IDLE)
                        .offering(two)
                        .queueing(50, Duration.ofMinutes(10)))
                .team(TeamPolicy.of(BILLING)
                        .queueing(10_000, Duration.ofMinutes(30))
                        .handling(Duration.ofMinutes(12)))
                .rule(refunds())
                .rule(billing())
                .rule(pricing())
                .otherwise(SALES)
                .build();
    }

    private static Rule refunds() {
        return Rule.named("refunds in French")
                .when(topic("billing").and(language("fr")))
                .to(BILLING)
                .require("refunds", 3)
                .language("fr")
                .step(Step.after(Duration.ofSeconds(30)).lowering("refunds", 1))
                .step(Step.after(Duration.ofMinutes(1)).dropping("refunds").adding(SALES))
                .step(Step.after(Duration.ofMinutes(5)).inAnyLanguage())
                .build();
    }

    private static Rule billing() {
        return Rule.named("billing")
                .when(topic("billing", "invoice"))
                .to(BILLING)
                .visitorsLanguage()
                .lastAgent()
                .step(Step.after(Duration.ofMinutes(1)).inAnyLanguage())
                .build();
    }

    private static Rule pricing() {
        return Rule.named("pricing page")
                .when(all(page("/pricing", "/shop/**"), new Condition.Returning(false)))
                .to(SALES)
                .prefer("products", 5)
                .visitorsLanguage()
                .priority(10)
                .build();
    }
}
