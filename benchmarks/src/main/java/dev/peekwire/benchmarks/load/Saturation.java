package dev.peekwire.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How much is too much: the offered load grows step by step, each side in turn, until a side has shown less than 95 % of
 * it in time or its p99 has passed a second.
 *
 * @param container where
 * @param steps each side's runs, the last of them overloaded
 */
record Saturation(Container container, Map<Side, List<Result>> steps) {
    private static final double FIRST = 10_000;
    private static final double LAST = 150_000;

    /** Makes a run. */
    interface Runs {
        /** That side under that load. */
        Result run(Side side, double rate) throws IOException;
    }

    static Saturation search(Container container, double step, Runs runs) throws IOException {
        Map<Side, List<Result>> steps = new EnumMap<>(Side.class);
        Set<Side> standing = EnumSet.copyOf(Side.COMPARED);
        for (double rate = FIRST; rate < LAST && !standing.isEmpty(); rate *= step) {
            for (Side side : Side.COMPARED) {
                if (standing.contains(side)) {
                    Result result = runs.run(side, rate);
                    steps.computeIfAbsent(side, none -> new ArrayList<>()).add(result);
                    if (result.overloaded()) {
                        standing.remove(side);
                    }
                }
            }
        }
        return new Saturation(container, steps);
    }

    List<Result> of(Side side) {
        return steps.getOrDefault(side, List.of());
    }

    /** The most deliveries a second that were in time, overloaded or not. */
    double most(Side side) {
        return of(side).stream().mapToDouble(Result::achieved).max().orElse(0);
    }

    double ratio() {
        return most(Side.PEEKWIRE) / most(Side.RELAY);
    }

    /** The largest share of a core that the client took: near 1 it was the client that could no more. */
    double clientBusy() {
        return steps.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Result::busy)
                .max()
                .orElse(0);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, most deliveries/s: %.0f : %.0f = %.2f; the client took up to %.2f of its core",
                container.title(),
                most(Side.PEEKWIRE),
                most(Side.RELAY),
                ratio(),
                clientBusy());
    }
}
