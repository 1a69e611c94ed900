package dev.peekwire.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.rules.Facts;
import dev.peekwire.routing.rules.Routed;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.tck.routing.QueueStatistics;
import dev.peekwire.tck.routing.RoutingSimulator;
import dev.peekwire.tck.routing.SimulationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the guide says of its plans is so, and its chart and numbers are the simulator's. */
final class RoutingGuideTest {
    private static final Path CHART = Path.of("..", "docs", "images", "routing-simulation.svg");
    private static final Instant MONDAY_NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final int MONDAYS = 10;

    private final Guide guide = Guide.read("docs/guides/routing.md");

    @Test
    void the_shop_is_open_when_it_says_so() {
        var hours = RoutingPlans.shop().teams().get(new TeamId("shop")).hours();
        assertThat(hours.isOpen(MONDAY_NOON)).isTrue();
        assertThat(hours.isOpen(Instant.parse("2026-01-05T11:15:00Z"))).isFalse();
        assertThat(hours.isOpen(Instant.parse("2026-01-10T12:00:00Z"))).isTrue();
        assertThat(hours.isOpen(Instant.parse("2027-05-17T10:00:00Z"))).isFalse();
    }

    @Test
    void a_french_order_waits_for_sales_then_for_support_too_then_for_anybody() {
        Route route = RoutingPlans.twoLanguages()
                .route(Facts.at(MONDAY_NOON).topic("order").locale("fr-CA").build())
                .route();
        assertThat(route.rule()).isEqualTo("shopping");
        assertThat(route.stages())
                .extracting(Route.Stage::after)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(60), Duration.ofSeconds(120));
        assertThat(route.stages().get(0).needs()).hasToString("[sales in fr]");
        assertThat(route.stages().get(1).needs()).hasToString("[sales in fr, support in fr]");
        assertThat(route.stages().get(2).needs()).hasToString("[sales, support]");
    }

    @Test
    void a_cancellation_goes_five_minutes_ahead_and_the_rest_to_the_last_agent() {
        RoutingPlan plan = RoutingPlans.twoLanguages();
        assertThat(plan.route(Facts.at(MONDAY_NOON).topic("cancel").build())
                        .route()
                        .priority())
                .isEqualTo(5);
        AgentId chloe = new AgentId("chloe");
        Routed delivery = plan.route(
                Facts.at(MONDAY_NOON).topic("delivery").lastAgent(chloe).build());
        assertThat(delivery.rule()).isEqualTo("everything-else");
        assertThat(delivery.wanted()).containsExactly(chloe);
    }

    @Test
    void an_outage_asks_for_a_specialist_then_for_a_lesser_one_then_for_anybody() {
        RoutingPlan plan = RoutingPlans.tiers();
        Facts.Builder outage = Facts.at(MONDAY_NOON).topic("outage").attributes(Map.of("plan", "business"));
        Route route = plan.route(outage.build()).route();
        assertThat(route.priority()).isEqualTo(20);
        assertThat(route.weight()).isEqualTo(3);
        assertThat(route.stages())
                .extracting(stage -> stage.needs().get(0).toString())
                .containsExactly("care with network 5, tier 2", "care with network 3, tier 2", "care");
        assertThat(plan.teams().get(route.team()).ageing().multipliedBy(route.priority()))
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void at_night_all_goes_to_the_night_and_by_day_to_the_first_line() {
        RoutingPlan plan = RoutingPlans.tiers();
        Instant night = Instant.parse("2026-01-05T23:00:00Z");
        assertThat(plan.route(Facts.at(night).topic("outage").build()).rule()).isEqualTo("night");
        Route day = plan.route(Facts.at(MONDAY_NOON).topic("outage").build()).route();
        assertThat(day.rule()).isEqualTo("first-line");
        assertThat(day.stages().get(0).needs()).extracting(Need::tier).containsExactly(1);
        assertThat(day.weight()).isEqualTo(2);
    }

    @Test
    void each_set_up_is_the_same_as_a_file() {
        List<RoutingPlan> files =
                guide.blocks("json").stream().map(RoutingGuideTest::plan).toList();
        assertThat(files).contains(RoutingPlans.twoLanguages(), RoutingPlans.tiers());
        // In a file, hours have a name.
        assertThat(files.get(0).teams()).isEqualTo(RoutingPlans.shop().teams());
    }

    private static RoutingPlan plan(String file) {
        return dev.peekwire.json.routing.RoutingPlans.builtIn().read(file);
    }

    @Test
    void the_guides_chart_and_table_are_the_simulators() throws IOException {
        SimulationResult monday = RoutingSimulation.one(RoutingPlans.twoLanguages());
        String chart = monday.svg("A Monday with two teams and two languages");
        if (Boolean.getBoolean("peekwire.screenshot.accept")) {
            Files.writeString(CHART, chart);
        }
        assertThat(CHART)
                .as("run this test with -Dpeekwire.screenshot.accept=true and commit the chart")
                .hasContent(chart);
        assertThat(guide.blocks("text")).contains(monday.text());
    }

    @Test
    void the_guides_question_about_one_more_agent_has_the_simulators_answer() {
        RoutingPlan plan = RoutingPlans.twoLanguages();
        assertThat(guide.text())
                .contains(row("as it is", RoutingSimulation.monday(plan)))
                .contains(row("with Fred", RoutingSimulation.withFred(plan)));
    }

    private static String row(String what, RoutingSimulator.Builder monday) {
        List<SimulationResult> mondays = IntStream.rangeClosed(1, MONDAYS)
                .mapToObj(seed -> monday.seed(seed).build().run())
                .toList();
        return String.format(
                Locale.ROOT,
                "| %s | %.0f %% | %.0f %% | %.1f %% |",
                what,
                mean(mondays, day -> inTime(day, "sales")),
                mean(mondays, day -> inTime(day, "support")),
                mean(mondays, day -> day.total().abandonment()));
    }

    private static double inTime(SimulationResult day, String team) {
        QueueStatistics queue = day.team(new TeamId(team)).orElseThrow();
        return queue.serviceLevel(day.goal());
    }

    private static double mean(List<SimulationResult> days, ToDoubleFunction<SimulationResult> share) {
        return 100 * days.stream().mapToDouble(share).average().orElseThrow();
    }
}
