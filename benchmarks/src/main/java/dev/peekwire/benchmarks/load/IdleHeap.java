package dev.peekwire.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Bytes of live heap per connection that says nothing, in a server of its own.
 *
 * @param container where
 * @param connections how many
 * @param bytes per connection, each time it was measured
 */
record IdleHeap(Container container, int connections, Map<Side, List<Double>> bytes) {
    private static final int FEW = 100;

    /** The last is a chat each, which stays queued when its visitor has gone. */
    private static final List<Side> KINDS = List.of(Side.IDLE, Side.RELAY, Side.WELCOMED, Side.PEEKWIRE);

    static IdleHeap measure(Container container, Options options) throws IOException {
        Map<Side, List<Double>> bytes = new EnumMap<>(Side.class);
        try (Bench bench = new Bench(container, options.seed())) {
            for (Side kind : KINDS) {
                bytes(bench, kind, FEW);
            }
            for (int i = 0; i < options.rounds(); i++) {
                for (Side kind : KINDS) {
                    bytes.computeIfAbsent(kind, none -> new ArrayList<>()).add(bytes(bench, kind, options.idle()));
                }
            }
        }
        return new IdleHeap(container, options.idle(), bytes);
    }

    private static double bytes(Bench bench, Side kind, int connections) throws IOException {
        long before = bench.heap();
        bench.open(kind, connections, 0);
        long after = bench.heap();
        bench.disconnect();
        return (after - before) / (double) connections;
    }

    double median(Side kind) {
        return Ratio.median(bytes.getOrDefault(kind, List.of(Double.NaN)));
    }

    /** How far the rounds lie apart. */
    double spread(Side kind) {
        List<Double> all = bytes.getOrDefault(kind, List.of(Double.NaN));
        return all.stream().mapToDouble(Double::doubleValue).max().orElse(0)
                - all.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    /** What a visitor's connection takes of our own, above the container's. */
    double own() {
        return median(Side.WELCOMED) - median(Side.IDLE);
    }
}
