package dev.peekwire.benchmarks.routing;

import dev.peekwire.TeamId;
import dev.peekwire.json.routing.RoutingPlans;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.rules.Condition;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.routing.rules.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How long a plan's file takes to load, from the disk to a plan that is ready. Prints the least, median and most of first
 * loads, each in a JVM of its own, beside what the JSON parser alone takes for the same file there; and of the loads of
 * this JVM, which is warm by and by. Arguments: how many rules (1,000), how many loads (200), how many JVMs (15).
 */
public final class PlanLoad {
    private static final TeamId BILLING = new TeamId("billing");
    private static final TeamId SUPPORT = new TeamId("support");

    private PlanLoad() {}

    /** Measures. */
    public static void main(String[] args) throws IOException {
        int rules = number(args, 0, 1000);
        int loads = number(args, 1, 200);
        int machines = number(args, 2, 15);
        Path file = Files.createTempFile("plan", ".json");
        try {
            Files.writeString(file, RoutingPlans.builtIn().write(plan(rules)));
            System.out.printf("%d rules, %d bytes%n", rules, Files.size(file));
            double[] first = new double[machines];
            double[] parser = new double[machines];
            for (int i = 0; i < machines; i++) {
                first[i] = inItsOwn(file.toString());
                parser[i] = inItsOwn(file.toString(), "parser");
            }
            print("first load of a JVM", first);
            print("the parser alone", parser);
            double[] all = new double[loads];
            Arrays.setAll(all, i -> millis(file));
            print("loads of one JVM", all);
        } finally {
            Files.delete(file);
        }
    }

    private static int number(String[] args, int index, int otherwise) {
        return args.length > index ? Integer.parseInt(args[index]) : otherwise;
    }

    private static void print(String what, double[] millis) {
        Arrays.sort(millis);
        int last = millis.length - 1;
        System.out.printf(
                Locale.ROOT,
                "%s, of %d: min %.1f, median %.1f, max %.1f ms%n",
                what,
                millis.length,
                millis[0],
                millis[last / 2],
                millis[last]);
    }

    private static double inItsOwn(String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FirstLoad.class.getName()));
        command.addAll(List.of(args));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader answer = child.inputReader(StandardCharsets.UTF_8)) {
            return Long.parseLong(Objects.requireNonNull(answer.readLine(), "a child JVM ended; see above why")) / 1e6;
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
