package dev.peekwire.benchmarks.routing;

import dev.peekwire.TeamId;
import dev.peekwire.json.routing.RoutingPlans;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.rules.Condition;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.routing.rules.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long a plan's file takes to load, from the disk to a plan that is ready. Prints the first load of a fresh JVM, and
 * the least, median and most of the loads after it. Arguments: how many rules (1,000), how many loads (200).
 */
public final class PlanLoad {
    private static final TeamId BILLING = new TeamId("billing");
    private static final TeamId SUPPORT = new TeamId("support");

    private PlanLoad() {}

    /** Measures. */
    public static void main(String[] args) throws IOException {
        int rules = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        int loads = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        Path file = Files.createTempFile("plan", ".json");
        try {
            Files.writeString(file, RoutingPlans.builtIn().write(plan(rules)));
            double first = millis(file);
            double[] all = new double[loads];
            Arrays.setAll(all, i -> millis(file));
            Arrays.sort(all);
            System.out.printf(
                    Locale.ROOT,
                    "%d rules, %d bytes: first %.1f ms; then of %d min %.1f, median %.1f, max %.1f ms%n",
                    rules,
                    Files.size(file),
                    first,
                    loads,
                    all[0],
                    all[loads / 2],
                    all[loads - 1]);
        } finally {
            Files.delete(file);
        }
    }

    private static double millis(Path file) {
        long start = System.nanoTime();
        try {
            RoutingPlan plan = RoutingPlans.builtIn().read(file);
            if (plan.rules().isEmpty()) {
                throw new IllegalStateException("nothing was read");
            }
        } catch (IOException e) {
            throw new IllegalStateException("the file can't be read", e);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static RoutingPlan plan(int rules) {
        BusinessHours office = BusinessHours.in("Europe/Oslo")
                .weekdays("08:00-12:00", "13:00-17:00")
                .build();
        RoutingPlan.Builder plan = RoutingPlan.builder()
                .team(TeamPolicy.of(BILLING).at(office))
                .team(TeamPolicy.of(SUPPORT))
                .hours("office", office);
        for (int i = 0; i < rules; i++) {
            plan.rule(rule(i));
        }
        return plan.build();
    }

    private static Rule rule(int i) {
        return Rule.named("rule " + i)
                .when(Condition.all(
                        Condition.topic("topic " + i),
                        Condition.language("fr", "de"),
                        Condition.atLeast("basket", i),
                        Condition.page("/shop/" + i + "/**"),
                        Condition.open("office")))
                .to(BILLING)
                .require("skill." + i % 200, 5)
                .prefer("products", 2)
                .visitorsLanguage()
                .tier(1 + i % 3)
                .priority(i % 100)
                .lastAgent()
                .step(Step.after(Duration.ofSeconds(30)).lowering("skill." + i % 200, 2))
                .step(Step.after(Duration.ofMinutes(1))
                        .dropping("skill." + i % 200)
                        .inAnyLanguage())
                .step(Step.after(Duration.ofMinutes(2)).ofAnyTier().adding(SUPPORT))
                .build();
    }
}
