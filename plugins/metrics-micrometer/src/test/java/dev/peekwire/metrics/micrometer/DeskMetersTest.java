package dev.peekwire.metrics.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.desk.DeskStats;
import dev.peekwire.measure.ChatMeasures;
import dev.peekwire.measure.ChatOutcome;
import dev.peekwire.measure.Counted;
import dev.peekwire.measure.Reply;
import dev.peekwire.measure.Timing;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskMetersTest {
    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");
    private static final Path GUIDE = Path.of("../../docs/guides/metrics-micrometer.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\| ([a-z]+) \\| ([a-z, ]+) \\|");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final DeskMeters meters = new DeskMeters(registry, "main");
    private final ChatDesk desk = ChatDesk.builder().listener(meters).build();

    @AfterEach
    void closes() {
        meters.close();
        desk.close();
    }

    /** With all that a chat can have, a team's and a visitor's names that must not be mixed up, and two answers. */
    private static ChatMeasures chat(String team) {
        Map<Timing, Duration> times = new EnumMap<>(Timing.class);
        for (Timing timing : Timing.values()) {
            times.put(timing, Duration.ofSeconds(1 + timing.ordinal()));
        }
        times.remove(Timing.RESPONSE);
        Map<Counted, Integer> counts = new EnumMap<>(Counted.class);
        for (Counted what : Counted.values()) {
            counts.put(what, 1 + what.ordinal());
        }
        counts.remove(Counted.OPEN);
        AgentId ann = new AgentId("ann");
        return new ChatMeasures(
                new ChatId("secret-chat"),
                9,
                new TeamId(team),
                false,
                ChatOutcome.ANSWERED,
                BEGIN,
                Optional.of(BEGIN.plusSeconds(60)),
                times,
                counts,
                List.of(ann),
                List.of(
                        new Reply(ann, true, BEGIN, BEGIN.plusSeconds(10), Duration.ofSeconds(10)),
                        new Reply(ann, true, BEGIN, BEGIN.plusSeconds(20), Duration.ofSeconds(20))),
                List.of());
    }

    @Test
    void each_meter_stands_in_the_guide_and_each_of_the_guide_is_registered() throws IOException {
        meters.bind(desk);
        meters.onMeasured(chat("sales"));
        meters.onSurveyed(chat("sales"));
        assertThat(registered()).containsExactlyElementsOf(told());
    }

    private List<String> registered() {
        return registry.getMeters().stream()
                .map(meter -> String.join(
                        " | ",
                        meter.getId().getName(),
                        type(meter),
                        meter.getId().getTags().stream().map(Tag::getKey).collect(Collectors.joining(", "))))
                .sorted()
                .toList();
    }

    private static String type(Meter meter) {
        return meter.getId().getType().name().toLowerCase(Locale.ROOT);
    }

    private static List<String> told() throws IOException {
        return ROW.matcher(Files.readString(GUIDE))
                .results()
                .map(row -> String.join(" | ", row.group(1), row.group(2), row.group(3)))
                .sorted()
                .toList();
    }

    @Test
    void each_value_of_the_stats_has_a_meter_of_its_own() {
        meters.bind(desk);
        TreeSet<String> names = new TreeSet<>();
        names.addAll(names("peekwire.desk.", DeskStats.class));
        names.addAll(names("peekwire.node.", DeskStats.Nodes.class));
        names.addAll(names("peekwire.follow.ups.", DeskStats.FollowUps.class));
        names.addAll(names("peekwire.records.", DeskStats.Records.class));
        names.removeAll(List.of("peekwire.desk.nodes", "peekwire.desk.follow.ups", "peekwire.desk.records"));
        assertThat(registered().stream()
                        .map(row -> row.substring(0, row.indexOf(' ')))
                        .filter(name -> name.matches("peekwire\\.(desk|node|follow\\.ups|records)\\..*")))
                .containsExactlyElementsOf(names);
    }

    private static List<String> names(String prefix, Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> prefix + name.replaceAll("([A-Z])", ".$1").toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void a_closed_chat_is_timed_and_counted_for_its_team() {
        meters.onMeasured(chat("sales"));
        meters.onMeasured(chat("sales"));
        meters.onMeasured(chat("help"));
        for (Timing timing : Timing.values()) {
            var timer = registry.get("peekwire.chat." + timing.key().replace('_', '.'))
                    .tags("desk", "main", "team", "sales")
                    .timer();
            boolean several = timing == Timing.RESPONSE;
            assertThat(timer.count()).isEqualTo(several ? 4 : 2);
            assertThat(timer.totalTime(TimeUnit.SECONDS)).isEqualTo(several ? 60 : 2.0 * (1 + timing.ordinal()));
        }
        assertThat(counter("closed", "sales")).isEqualTo(2);
        assertThat(counter("bot.messages", "sales")).isEqualTo(2 * (1 + Counted.BOT_MESSAGES.ordinal()));
        assertThat(counter("bot.messages", "help")).isEqualTo(1 + Counted.BOT_MESSAGES.ordinal());
    }

    @Test
    void a_survey_counts_when_it_is_told_and_not_with_its_chat_again() {
        meters.onSurveyed(chat("sales"));
        meters.onMeasured(chat("sales"));
        assertThat(counter("surveys", "sales")).isEqualTo(1 + Counted.SURVEYS.ordinal());
        assertThat(counter("survey.scores", "sales")).isEqualTo(1 + Counted.SURVEY_SCORES.ordinal());
        assertThat(counter("closed", "sales")).isEqualTo(1);
    }

    private double counter(String name, String team) {
        return registry.get("peekwire.chat." + name).tag("team", team).counter().count();
    }

    @Test
    void what_the_desk_counts_and_how_it_does_is_read_when_it_is_asked_for() {
        meters.bind(desk);
        assertThat(registry.get("peekwire.desk.connections").gauge().value()).isZero();
        assertThat(registry.get("peekwire.desk.appends").functionCounter().count())
                .isZero();
        assertThat(registry.get("peekwire.health.ready").gauge().value()).isEqualTo(1);
        assertThat(registry.get("peekwire.health.nodes").gauge().value()).isEqualTo(1);
        assertThat(registry.get("peekwire.health.store.away").timeGauge().value(TimeUnit.SECONDS))
                .isZero();
        desk.close();
        assertThat(registry.get("peekwire.health.ready").gauge().value()).isZero();
    }

    @Test
    void teams_without_end_make_no_meters_without_end() {
        for (int i = 0; i < 1_000; i++) {
            meters.onMeasured(chat("team-" + i));
        }
        assertThat(registry.find("peekwire.chat.closed").counters()).hasSize(ChatMeters.MOST_TEAMS + 1);
        assertThat(counter("closed", "other")).isEqualTo(1_000 - ChatMeters.MOST_TEAMS);
    }

    @Test
    void no_meter_names_a_chat_or_an_agent() {
        meters.bind(desk);
        meters.onMeasured(chat("sales"));
        assertThat(registry.getMeters())
                .allSatisfy(meter -> assertThat(meter.getId().toString()).doesNotContain("secret", "ann\""))
                .allSatisfy(meter -> assertThat(meter.getId().getTags().stream().map(Tag::getKey))
                        .isSubsetOf("desk", "team"));
    }

    @Test
    void who_is_closed_has_left_nothing_and_comes_back_with_nothing() {
        registry.counter("somebody.elses").increment();
        meters.bind(desk);
        meters.onMeasured(chat("sales"));
        meters.close();
        meters.close();
        meters.onMeasured(chat("sales"));
        meters.onMeasured(chat("help"));
        assertThat(registry.getMeters())
                .extracting(meter -> meter.getId().getName())
                .containsExactly("somebody.elses");
    }

    @Test
    void two_desks_share_a_registry_and_closing_one_leaves_the_other() {
        try (DeskMeters others = new DeskMeters(registry, "second");
                ChatDesk second = ChatDesk.builder().id("second").build()) {
            meters.bind(desk);
            others.bind(second);
            int both = registry.getMeters().size();
            others.close();
            assertThat(registry.getMeters()).hasSize(both / 2);
            assertThat(registry.get("peekwire.desk.rooms").gauge().getId().getTag("desk"))
                    .isEqualTo("main");
        }
    }

    @Test
    void a_desk_is_bound_once_and_only_the_one_that_was_meant() {
        meters.bind(desk);
        assertThatIllegalStateException().isThrownBy(() -> meters.bind(desk));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeskMeters(registry, "second").bind(desk));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeskMeters(registry, ""));
    }

    @Test
    void prometheus_scrapes_it_all_under_the_names_that_the_guide_says() throws IOException {
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (DeskMeters scraped = new DeskMeters(prometheus, "main")) {
            scraped.bind(desk);
            scraped.onMeasured(chat("sales"));
            String text = prometheus.scrape();
            assertThat(text)
                    .contains("peekwire_chat_response_seconds_count{desk=\"main\",team=\"sales\"} 2")
                    .contains("peekwire_chat_response_seconds_sum{desk=\"main\",team=\"sales\"} 30.0")
                    .contains("peekwire_chat_first_response_seconds_count{desk=\"main\",team=\"sales\"} 1")
                    .contains("peekwire_chat_abandoned_total{desk=\"main\",team=\"sales\"} 5.0")
                    .contains("peekwire_desk_appends_total{desk=\"main\"} 0.0")
                    .contains("peekwire_desk_connections{desk=\"main\"} 0.0")
                    .contains("peekwire_health_store_away_seconds{desk=\"main\"} 0.0");
            assertThat(Arrays.stream(text.split("\n")).filter(line -> line.startsWith("# TYPE peekwire")))
                    .hasSizeGreaterThanOrEqualTo(told().size());
        }
        assertThat(prometheus.scrape()).doesNotContain("peekwire");
    }
}
