package dev.peekwire.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How long a keystroke takes to the agent's screen: at a desk without a suggester, at one whose suggester ranks 5,000 scripts
 * for each draft that is typed, and at one whose suggester hangs. The three take turns in one run of one server.
 */
public final class SuggestLatency {
    private static final List<Side> SIDES = List.of(Side.PEEKWIRE, Side.LUCENE, Side.HANGS);
    private static final int DRAFT = 50;
    private static final int WARM_ROUNDS = 3;
    private static final double WARM_SECONDS = 4;
    private static final double MEDIAN = 50;
    private static final double SLOW = 99;

    private final Bench bench;
    private final Map<Side, List<Result>> results = new EnumMap<>(Side.class);

    private SuggestLatency(Bench bench) {
        this.bench = bench;
    }

    /**
     * Measures and prints a table.
     *
     * @param args how many chats (100), how many rounds (9), how many seconds a turn takes (8)
     */
    public static void main(String[] args) throws Exception {
        int chats = number(args, 0, 100);
        int rounds = number(args, 1, 9);
        int seconds = number(args, 2, 8);
        OpenFiles.require(2 * SIDES.size() * 2 * chats);
        try (Bench bench = Bench.suggesting(Container.UNDERTOW, 1)) {
            SuggestLatency run = new SuggestLatency(bench);
            run.measure(chats, rounds, seconds);
            System.out.println(run.table());
            System.out.println(bench.stats());
        }
    }

    private static int number(String[] args, int index, int otherwise) {
        return args.length > index ? Integer.parseInt(args[index]) : otherwise;
    }

    private void measure(int chats, int rounds, int seconds) throws IOException {
        for (Side side : SIDES) {
            bench.open(side, chats, 1);
        }
        for (int round = -WARM_ROUNDS; round < rounds; round++) {
            Load load = bench.load(Pace.PACED, DRAFT, 1, round < 0 ? WARM_SECONDS : seconds)
                    .seeded(bench.next());
            // Whoever goes first in a round goes last in the next but one.
            for (int turn = 0; turn < SIDES.size(); turn++) {
                Side side = SIDES.get(Math.floorMod(round + turn, SIDES.size()));
                Result result = bench.run(side, load);
                if (round >= 0) {
                    results.computeIfAbsent(side, first -> new ArrayList<>()).add(result);
                }
            }
        }
    }

    private String table() {
        StringBuilder table = new StringBuilder("| Suggester | median, ms | to none | 99 %, ms | to none"
                + " | server CPU, s per 100,000 | troubles |\n|---|---|---|---|---|---|---|\n");
        for (Side side : SIDES) {
            long troubles = of(side).stream().mapToLong(Result::troubles).sum();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s | %d |%n",
                    side == Side.PEEKWIRE ? "none" : side.title(),
                    spread(side, one -> one.millis(MEDIAN)),
                    ratio(side, one -> one.millis(MEDIAN)),
                    spread(side, one -> one.millis(SLOW)),
                    ratio(side, one -> one.millis(SLOW)),
                    spread(side, Result::cpuPerDelivery),
                    troubles));
        }
        return table.toString();
    }

    private String spread(Side side, ToDoubleFunction<Result> figure) {
        return told(of(side).stream().map(figure::applyAsDouble).toList());
    }

    /** Turn by turn, so that what a slow minute does to all of them cancels out. */
    private String ratio(Side side, ToDoubleFunction<Result> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < of(side).size(); i++) {
            ratios.add(figure.applyAsDouble(of(side).get(i))
                    / figure.applyAsDouble(of(Side.PEEKWIRE).get(i)));
        }
        return side == Side.PEEKWIRE ? "1" : told(ratios);
    }

    private List<Result> of(Side side) {
        return results.getOrDefault(side, List.of());
    }

    /** The median, and how far the rounds lie apart. */
    private static String told(List<Double> values) {
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f to %.2f)",
                Ratio.median(values),
                values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN),
                values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN));
    }
}
