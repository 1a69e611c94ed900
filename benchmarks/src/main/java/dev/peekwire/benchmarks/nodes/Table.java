package dev.peekwire.benchmarks.nodes;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** Tables of Markdown, line by line. */
final class Table {
    private final Consumer<String> out;

    Table(Consumer<String> out) {
        this.out = out;
    }

    void heading(String text) {
        out.accept("\n" + text + "\n");
    }

    /** A row a round, and one for all. */
    void latencies(List<Latencies> rounds) {
        out.accept(
                "| Round | one node p50, µs | two nodes | Redis hop | hops more | one node p99, µs | two nodes | Redis hop"
                        + " | hops more |");
        out.accept("|---|---|---|---|---|---|---|---|---|");
        Latencies all = new Latencies();
        for (int i = 0; i < rounds.size(); i++) {
            row(Integer.toString(i + 1), rounds.get(i));
            all.add(rounds.get(i));
        }
        row("all", all);
        out.accept(spread("p50", rounds, round -> round.hops(Latencies.MEDIAN)));
        out.accept(spread("p99", rounds, round -> round.hops(Latencies.RARE)));
    }

    private void row(String name, Latencies round) {
        StringBuilder row = new StringBuilder("| ").append(name).append(" |");
        for (double percentile : new double[] {Latencies.MEDIAN, Latencies.RARE}) {
            for (Way way : Way.values()) {
                row.append(String.format(Locale.ROOT, " %.0f |", round.micros(way, percentile)));
            }
            row.append(String.format(Locale.ROOT, " %.2f |", round.hops(percentile)));
        }
        out.accept(row.toString());
    }

    private static String spread(String what, List<Latencies> rounds, ToDoubleFunction<Latencies> hops) {
        double[] sorted = rounds.stream().mapToDouble(hops).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%s: two nodes take %.2f hops longer, the median of rounds (%.2f–%.2f)",
                what,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }

    void carriedHead() {
        out.accept("| Way | edits/s | node 1 | node 2 | Redis | clients |");
        out.accept("|---|---|---|---|---|---|");
    }

    void carried(Way way, Saturation.Carried carried) {
        Gauge.Spent spent = carried.spent();
        out.accept(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.1f | %.1f | %.1f | %.1f |",
                way.title(),
                carried.perSecond(),
                spent.first(),
                spent.second(),
                spent.redis(),
                spent.client()));
    }
}
