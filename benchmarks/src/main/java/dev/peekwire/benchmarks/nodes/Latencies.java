package dev.peekwire.benchmarks.nodes;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long edits took, by the way that they went. */
final class Latencies {
    static final double MEDIAN = 50;
    static final double RARE = 99;

    private static final long LONGEST = 60_000_000_000L;
    private static final double MICRO = 1_000;

    private final Map<Way, Histogram> byWay = new EnumMap<>(Way.class);

    Latencies() {
        for (Way way : Way.values()) {
            byWay.put(way, new ConcurrentHistogram(LONGEST, 3));
        }
    }

    Histogram of(Way way) {
        return Objects.requireNonNull(byWay.get(way));
    }

    void record(Way way, long nanos) {
        of(way).recordValue(Math.min(nanos, LONGEST));
    }

    /** In microseconds. */
    double micros(Way way, double percentile) {
        return of(way).getValueAtPercentile(percentile) / MICRO;
    }

    /** How many Redis hops longer the way over two nodes is. */
    double hops(double percentile) {
        return (micros(Way.TWO_NODES, percentile) - micros(Way.ONE_NODE, percentile))
                / micros(Way.BARE_HOP, percentile);
    }

    void add(Latencies more) {
        byWay.forEach((way, histogram) -> histogram.add(more.of(way)));
    }
}
