package dev.peekwire.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.desk.ChatDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table in docs/guides/measures.md is the code's. */
class MeasuresGuideTest {
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z_]+)` \\|", Pattern.MULTILINE);

    @Test
    void each_measure_of_time_has_its_row() throws IOException {
        assertThat(rows("### Of one chat, in time"))
                .containsExactlyElementsOf(
                        Arrays.stream(Timing.values()).map(Timing::key).toList());
    }

    @Test
    void each_number_that_is_counted_has_its_row() throws IOException {
        assertThat(rows("### Of one chat, counted"))
                .containsExactlyElementsOf(
                        Arrays.stream(Counted.values()).map(Counted::key).toList());
    }

    @Test
    void each_figure_of_many_chats_has_its_row() throws IOException {
        assertThat(rows("### Of many chats"))
                .containsExactly(
                        "period",
                        "mean",
                        "percentile",
                        "abandonment",
                        "scripted_share",
                        "survey_score",
                        "chats_at_once",
                        "overload");
    }

    @Test
    void the_rule_is_told_with_its_numbers() throws IOException {
        String rule = section("## Agents who have too many chats");
        assertThat(OverloadRule.DEFAULT.toString()).isEqualTo("OverloadRule[least=30, ratio=2.0, slow=PT1M]");
        assertThat(rule).contains("there are 30 answers", "is twice the median", "is a minute or longer");
        assertThat(MeasureRules.DEFAULT.toString()).isEqualTo("MeasureRules[shortAbandon=PT10S]");
    }

    @Test
    void what_the_guide_shows_reads_the_figures_of_today() {
        ZoneId zone = ZoneId.of("Europe/Oslo");
        ChatDesk desk =
                ChatDesk.builder().measures(MeasureRules.DEFAULT, 10_000).build();
        try (desk) {
            DeskMeasures measures = desk.measures().toCompletableFuture().join();
            MeasuredPeriod today = MeasuredPeriod.day(LocalDate.now(zone), zone);
            MeasuresSummary summary = measures.summary(today);
            Optional<Duration> usual = summary.time(Timing.FIRST_RESPONSE).median();
            OptionalDouble abandoned = summary.abandonment();
            assertThat(usual).isEmpty();
            assertThat(abandoned).isEmpty();
            slow(measures, today);
        }
    }

    @Test
    void what_the_guide_shows_reads_the_figures_of_thirty_days() {
        ZoneId zone = ZoneId.of("Europe/Oslo");
        LocalDate today = LocalDate.now(zone);
        ChatDesk desk =
                ChatDesk.builder().measures(MeasureRules.DEFAULT, 10_000).build();
        try (desk) {
            MeasuredPeriod month = MeasuredPeriod.days(today.minusDays(29), today.plusDays(1), zone);
            DeskMeasures all = desk.measures(month).toCompletableFuture().join();
            List<MeasuresSummary> days = month.days().stream().map(all::summary).toList();
            assertThat(days).hasSize(30).containsOnly(MeasuresSummary.NONE);
        }
    }

    private static void slow(DeskMeasures measures, MeasuredPeriod week) {
        for (Workload load : measures.workloads(week).values()) {
            Overload overload = OverloadRule.DEFAULT.judge(load);
            if (overload.verdict() == Overload.Verdict.OVERLOADED) {
                System.out.println(overload.agent().value() + ": slow from " + overload.from() + " chats on");
            }
        }
    }

    private static List<String> rows(String heading) throws IOException {
        return ROW.matcher(section(heading)).results().map(row -> row.group(1)).toList();
    }

    private static String section(String heading) throws IOException {
        String guide = Files.readString(root().resolve("docs/guides/measures.md"));
        int begin = guide.indexOf(heading + "\n");
        assertThat(begin).as(heading).isNotNegative();
        int end = guide.indexOf("\n#", begin + heading.length());
        return guide.substring(begin, end < 0 ? guide.length() : end);
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("docs")) ? here : here.getParent();
    }
}
