package dev.peekwire.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {
    private static final Comparison RUNS = new Comparison(
            List.of(FiguresTest.result(1_000, 1_000, 1_000, 2)), List.of(FiguresTest.result(1_000, 1_000, 1_000, 3)));

    @TempDir
    Path folder;

    @Test
    void everyPartHasItsTableAndItsChart() throws Exception {
        new Report(findings(), machine(0.5), machine(1.5), "--full", 60).write(folder);

        String page = Files.readString(folder.resolve(Report.FILE));
        assertThat(page)
                .contains("| Undertow | 500 | 500 | 5.00 | 5.00 | **1.00** (1.00–1.00) |")
                .contains("**1.50** (1.50–1.50)")
                .contains("| relay | 30.5 | 40.0 |")
                .contains("| Undertow | 2,000 | 7,000 | 7,500 | 9,000 | 12,000 | 2,000 |")
                .doesNotContain("indicative");
        assertThat(charts()).hasSize(5);
    }

    @Test
    void aBusyMachineIsSaid() {
        String page = new Report(findings(), machine(9), machine(1), "", 60).text();

        assertThat(page).contains("The machine had other work", "indicative only");
    }

    @Test
    void tablesHaveAsManyCellsAsHeads() {
        int cells = -1;
        for (String line :
                new Report(findings(), machine(0), machine(0), "", 60).text().split("\n", -1)) {
            int now = line.startsWith("|") ? line.replaceAll("[^|]", "").length() : -1;
            if (cells > 0 && now > 0) {
                assertThat(now).as(line).isEqualTo(cells);
            }
            cells = now;
        }
    }

    @Test
    void chartsAreWellFormedAndHaveNothingFromElsewhere() throws Exception {
        new Report(findings(), machine(0), machine(0), "", 60).write(folder);

        for (Path chart : charts()) {
            String svg = Files.readString(chart);
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(chart.toFile());
            assertThat(svg).contains("<title>").doesNotContain("<script", "<style", "href", "url(", "NaN", "Infinity");
        }
    }

    @Test
    void whatWasNotMeasuredIsNotThere() throws Exception {
        new Report(new Findings(), machine(0), machine(0), "", 1).write(folder);

        assertThat(Files.readString(folder.resolve(Report.FILE))).doesNotContain("##");
        assertThat(charts()).isEmpty();
    }

    private List<Path> charts() throws Exception {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".svg")).toList();
        }
    }

    private static Findings findings() {
        Findings findings = new Findings();
        Scenario scenario = new Scenario(Container.UNDERTOW, 500, 1, 50, RUNS);
        findings.typing(scenario);
        findings.rate(scenario);
        findings.table(List.of(scenario, scenario));
        findings.saturation(
                new Saturation(Container.UNDERTOW, Map.of(Side.RELAY, RUNS.relay(), Side.PEEKWIRE, RUNS.desk())));
        findings.add(new IdleHeap(
                Container.UNDERTOW,
                2_000,
                Map.of(
                        Side.IDLE, List.of(7_000.0),
                        Side.RELAY, List.of(7_500.0),
                        Side.WELCOMED, List.of(9_000.0),
                        Side.PEEKWIRE, List.of(12_000.0))));
        findings.stats(Container.UNDERTOW, Line.of("stats").with("refused", 0));
        return findings;
    }

    private static Machine machine(double busy) {
        return new Machine(Instant.EPOCH, "some processor", 2, "17", busy);
    }
}
