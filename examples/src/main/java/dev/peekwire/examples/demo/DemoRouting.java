package dev.peekwire.examples.demo;

import static dev.peekwire.routing.rules.Condition.topic;

import dev.peekwire.TeamId;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.routing.rules.Step;
import java.time.Duration;

/** Where the demo's chats go: orders are given to whoever has the least to do, bills are offered and may be declined. */
final class DemoRouting {
    static final TeamId ORDERS = new TeamId("orders");
    static final TeamId BILLING = new TeamId("billing");

    /** Twenty seconds to say yes, away after three that were missed, asked again after ten. */
    private static final OfferPolicy ASK =
            new OfferPolicy(OfferPolicy.Mode.OFFER, Duration.ofSeconds(20), 1, 3, Duration.ofSeconds(10));

    private static final Duration USUAL = Duration.ofMinutes(2);

    private DemoRouting() {}

    static RoutingPlan plan() {
        return RoutingPlan.builder()
                .team(TeamPolicy.of(ORDERS).handling(USUAL))
                .team(TeamPolicy.of(BILLING).handling(USUAL).offering(ASK))
                .rule(Rule.named("bills")
                        .when(topic("payments"))
                        .to(BILLING)
                        .step(Step.after(Duration.ofSeconds(45)).adding(ORDERS))
                        .build())
                .rule(Rule.named("everything-else").to(ORDERS).build())
                .build();
    }
}
