package dev.peekwire.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Which charts are drawn of what was measured. */
final class Charts {
    private Charts() {}

    static void write(Findings findings, Path folder) throws IOException {
        List<Scenario> rates = findings.rates().isEmpty() ? findings.typing() : findings.rates();
        bars(folder, "load-cpu.svg", "CPU seconds of the server per 100,000 deliveries", rates, Scenario::cpu);
        bars(
                folder,
                "load-p99.svg",
                "Latency from the due time, p99, in milliseconds",
                findings.typing(),
                one -> one.millis(99));
        table(folder, findings.table());
        saturation(folder, findings.saturations());
        idle(folder, findings.idle());
    }

    private static void bars(
            Path folder, String file, String title, List<Scenario> scenarios, Function<Scenario, Ratio> figure)
            throws IOException {
        if (!scenarios.isEmpty()) {
            BarChart chart = new BarChart(title, "relay", "Peekwire");
            for (Scenario one : scenarios) {
                Ratio ratio = figure.apply(one);
                chart.group(one.container().title() + ", " + one.chats(), ratio.relay(), ratio.desk());
            }
            Files.writeString(folder.resolve(file), chart.svg());
        }
    }

    private static void table(Path folder, List<Scenario> cells) throws IOException {
        if (!cells.isEmpty()) {
            BarChart chart = new BarChart("CPU seconds per 100,000 deliveries: draft × viewers", "relay", "Peekwire");
            for (Scenario one : cells) {
                Ratio ratio = one.cpu();
                chart.group(one.draft() + " × " + one.agents(), ratio.relay(), ratio.desk());
            }
            Files.writeString(folder.resolve("load-table.svg"), chart.svg());
        }
    }

    private static void saturation(Path folder, List<Saturation> found) throws IOException {
        for (Saturation one : found) {
            LineChart chart = new LineChart(
                    one.container().title() + ": deliveries a second in time, by what was offered",
                    "offered",
                    "in time");
            for (Side side : Side.COMPARED) {
                chart.line(
                        side.title(),
                        one.of(side).stream()
                                .map(step -> new LineChart.Point(step.offered(), step.achieved()))
                                .toList());
            }
            String file = "load-saturation-" + one.container().name().toLowerCase(java.util.Locale.ROOT) + ".svg";
            Files.writeString(folder.resolve(file), chart.svg());
        }
    }

    private static void idle(Path folder, List<IdleHeap> found) throws IOException {
        if (!found.isEmpty()) {
            BarChart chart =
                    new BarChart("Live heap per idle connection, in bytes", "container alone", "visitor welcomed");
            for (IdleHeap one : found) {
                chart.group(one.container().title(), one.median(Side.IDLE), one.median(Side.WELCOMED));
            }
            Files.writeString(folder.resolve("load-idle.svg"), chart.svg());
        }
    }
}
