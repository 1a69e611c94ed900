package dev.peekwire.json.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.peekwire.Problem;
import dev.peekwire.TeamId;
import dev.peekwire.json.tree.Durations;
import dev.peekwire.routing.AgentSelection;
import dev.peekwire.routing.Candidate;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.RoutingPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingPlansTest {
    private static final RoutingPlans PLANS = RoutingPlans.builtIn();

    @Property(tries = 300)
    void what_is_written_is_read_as_an_equal_plan(@ForAll long seed) {
        RoutingPlan plan = RandomPlans.plan(seed);
        String text = PLANS.write(plan);
        assertThat(PLANS.read(text)).isEqualTo(plan);
        assertThat(PLANS.write(PLANS.read(text))).isEqualTo(text);
    }

    @Property(tries = 300)
    void a_length_of_time_is_read_as_it_was_written(@ForAll("times") Duration time) {
        assertThat(Durations.read(Durations.text(time))).contains(time);
    }

    @Provide
    Arbitrary<Duration> times() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 1_000_000_000_000L).map(Duration::ofMillis),
                Arbitraries.longs().between(0, 1_000_000_000_000L).map(Duration::ofNanos));
    }

    @Test
    void lengths_of_time_are_read_as_people_write_them() {
        assertThat(Durations.read("1h30m")).contains(Duration.ofMinutes(90));
        assertThat(Durations.read("500ms")).contains(Duration.ofMillis(500));
        assertThat(Durations.read("PT1.5S")).contains(Duration.ofMillis(1500));
        assertThat(Durations.read("P1DT2H")).contains(Duration.ofHours(26));
        assertThat(Durations.text(Duration.ofMinutes(150))).isEqualTo("2h30m");
        for (String none : new String[] {"", "5", "m", "5 m", "5M", "-5m", "1m1h", "PT", "P", "P1Y", "5m\n"}) {
            assertThat(Durations.read(none)).as(none).isEmpty();
        }
    }

    @Property(tries = 2000)
    void a_length_of_time_is_read_if_the_schema_takes_it(@ForAll("alike") String text) {
        assertThat(Durations.read(text).isPresent())
                .as(text)
                .isEqualTo(Pattern.compile(Durations.PATTERN).matcher(text).find());
    }

    @Provide
    Arbitrary<String> alike() {
        Arbitrary<String> parts = Arbitraries.of(
                "1",
                "05",
                "1234567",
                "123456789",
                "1234567890",
                "1.5",
                "d",
                "h",
                "m",
                "s",
                "ms",
                "D",
                "H",
                "M",
                "S",
                "T",
                "P",
                "PT",
                "-",
                " ",
                "5d",
                "2h",
                "3m",
                "4s",
                "6ms",
                "7M");
        return parts.list().ofMaxSize(6).map(list -> String.join("", list));
    }

    @Test
    void a_selection_of_ones_own_is_known_by_its_title() {
        RoutingPlan plan = RoutingPlan.of(TeamPolicy.of(new TeamId("a")).selecting(new ByName()));
        RoutingPlans own = PLANS.with(plan.teams().get(new TeamId("a")).selection());

        assertThat(own.read(own.write(plan))).isEqualTo(plan);
        assertThatThrownBy(() -> PLANS.write(plan)).hasMessageContaining("by-name");
        assertThatThrownBy(() -> own.with(new ByName())).hasMessageContaining("by-name");
    }

    private static final class ByName implements AgentSelection {
        @Override
        public String title() {
            return "by-name";
        }

        @Override
        public Comparator<Candidate> order() {
            return (a, b) -> 0;
        }
    }

    @Test
    void at_most_twenty_faults_are_told_in_the_order_of_the_file() {
        String text = PlanText.of(50).replace("\"support\": {", "\"other\": {");
        InvalidPlanException refused = catchThrowableOfType(InvalidPlanException.class, () -> PLANS.read(text));
        assertThat(refused.faults()).hasSize(20).isSortedAccordingTo(Comparator.comparingInt(Problem::line));
        assertThat(refused).hasMessageEndingWith("and 31 more");
    }

    @Test
    void what_is_missing_is_told_where_the_object_begins() {
        String text = "{ \"teams\": { \"a\": {} },\n \"rules\": [\n  { \"tier\": 1 } ] }";
        assertThatThrownBy(() -> PLANS.read(text))
                .hasMessageContaining("rules[0].name:3:3: missing; give it the name")
                .hasMessageContaining("rules[0].team:3:3: missing; say where");
        assertThatThrownBy(() -> PLANS.read("{}")).hasMessage("teams:1:1: there are none; name at least one team");
    }

    @Test
    void conditions_too_deep_and_too_many_are_told_at_their_rule() {
        String deep = "{ \"not\": ".repeat(9) + "{ \"topic\": \"x\" }" + " }".repeat(9);
        String many = "{ \"any\": [" + "{ \"returning\": true }, ".repeat(60) + "{}] }";
        String rule = "{ \"teams\": { \"a\": {} },\n\"rules\": [{ \"name\": \"x\", \"team\": \"a\",\n\"when\": %s }] }";
        assertThatThrownBy(() -> PLANS.read(rule.formatted(deep))).hasMessageContaining("rules[0].when:3:9: ");
        assertThatThrownBy(() -> PLANS.read(rule.formatted(many))).hasMessageContaining("split the rule");
    }

    @Test
    void a_rule_that_is_never_reached_or_named_twice_is_told_in_its_place() {
        String text =
                "{ \"teams\": { \"a\": {} }, \"rules\": [\n{ \"name\": 5 },\n{ \"name\": \"x\", \"team\": \"a\" },\n"
                        + "{ \"name\": \"x\", \"team\": \"a\" }] }";
        assertThatThrownBy(() -> PLANS.read(text))
                .hasMessageContaining("rules[2].name:4:11: `x` is the name of a rule before it too")
                .hasMessageContaining("rules[2].when:4:1: never reached");
    }

    @Test
    void names_that_may_be_anything_are_shown_short_and_on_one_line() {
        String text = "{ \"te\\nams" + "x".repeat(400) + "\": 1 }";
        assertThatThrownBy(() -> PLANS.read(text)).satisfies(refused -> assertThat(refused.getMessage())
                .contains("te?ams")
                .hasLineCount(2)
                .hasSizeLessThan(400));
    }

    @Test
    void a_file_is_read_as_utf_8_with_or_without_a_byte_order_mark(@TempDir Path dir) throws IOException {
        String text = "{ \"teams\": { \"a\": {} }, \"weights\": { \"\u00e9\": 2 } }";
        Path file = Files.writeString(dir.resolve("plan.json"), "\uFEFF" + text);
        assertThat(PLANS.read(file)).isEqualTo(PLANS.read(text));
        Path latin = Files.write(dir.resolve("latin.json"), ("\n" + text).getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PLANS.read(latin)).hasMessageContaining("plan:2:39: the file is not UTF-8");
        Path written = Files.writeString(dir.resolve("written.json"), text.replace('\u00e9', '\uFFFD'));
        assertThat(PLANS.read(written).weights()).containsKey("\uFFFD");
    }

    @Test
    void a_file_that_is_too_long_is_refused_before_it_is_read() {
        String text = " ".repeat(RoutingPlans.LONGEST + 1);
        assertThatThrownBy(() -> PLANS.read(text))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("the file is too long; allowed are");
    }
}
