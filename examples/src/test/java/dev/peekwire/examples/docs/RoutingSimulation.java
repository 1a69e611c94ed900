package dev.peekwire.examples.docs;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.Skill;
import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.tck.routing.Answering;
import dev.peekwire.tck.routing.Arrivals;
import dev.peekwire.tck.routing.Distribution;
import dev.peekwire.tck.routing.RoutingSimulator;
import dev.peekwire.tck.routing.SimulatedAgent;
import dev.peekwire.tck.routing.SimulationResult;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;

/** Guide: Routing. A Monday of the plan with two teams and two languages. */
final class RoutingSimulation {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final double[] BY_HOUR = {
        0, 0, 0, 0, 0, 0, 2, 10, 24, 36, 40, 44, 52, 46, 40, 36, 30, 24, 18, 18, 14, 8, 4, 0
    };

    private RoutingSimulation() {}

    static RoutingSimulator.Builder monday(RoutingPlan plan) {
        Distribution patience = Distribution.exponential(Duration.ofMinutes(6));
        Distribution handling = Distribution.lognormal(Duration.ofMinutes(8), 0.9);
        return RoutingSimulator.builder()
                .plan(plan)
                .arrivals(Arrivals.of(chat -> chat.topic("order").locale("en-GB"))
                        .byHour(OSLO, share(0.4))
                        .handling(Distribution.lognormal(Duration.ofMinutes(6), 0.9))
                        .patience(patience))
                .arrivals(Arrivals.of(chat -> chat.topic("order").locale("fr-FR"))
                        .byHour(OSLO, share(0.15))
                        .handling(Distribution.lognormal(Duration.ofMinutes(6), 0.9))
                        .patience(patience))
                .arrivals(Arrivals.of(chat -> chat.topic("delivery").locale("en-GB"))
                        .byHour(OSLO, share(0.4))
                        .handling(handling)
                        .patience(patience))
                .arrivals(Arrivals.of(chat -> chat.topic("cancel").locale("fr-FR"))
                        .byHour(OSLO, share(0.05))
                        .handling(handling)
                        .patience(patience))
                .agent(agent("amy", "sales", "en").working(hours("08:00-16:00")))
                .agent(agent("benoit", "sales", "en", "fr").working(hours("09:00-12:00", "12:45-17:00")))
                .agent(agent("chloe", "support", "en", "fr").working(hours("07:00-15:00")))
                .agent(agent("dev", "support", "en")
                        .working(hours("12:00-20:00"))
                        .answering(Answering.of(0.8, 0.1)))
                .agent(agent("eve", "support", "en").working(hours("15:00-23:00")))
                .start(ZonedDateTime.of(2026, 1, 5, 0, 0, 0, 0, OSLO).toInstant());
    }

    static SimulationResult one(RoutingPlan plan) {
        SimulationResult monday = monday(plan).seed(7).build().run();
        System.out.println(monday.text());
        return monday;
    }

    static RoutingSimulator.Builder withFred(RoutingPlan plan) {
        return monday(plan).agent(agent("fred", "support", "en", "fr").working(hours("10:00-14:00")));
    }

    private static SimulatedAgent agent(String name, String team, String... languages) {
        return SimulatedAgent.of(new AgentProfile(
                new AgentId(name),
                Set.of(new TeamId(team)),
                Map.of(new Skill("retention"), 3),
                Set.of(languages),
                1,
                2));
    }

    private static BusinessHours hours(String... periods) {
        return BusinessHours.in(OSLO).daily(periods).build();
    }

    private static double[] share(double of) {
        double[] share = BY_HOUR.clone();
        for (int hour = 0; hour < share.length; hour++) {
            share[hour] *= of;
        }
        return share;
    }
}
