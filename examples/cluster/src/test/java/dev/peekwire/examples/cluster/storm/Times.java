package dev.peekwire.examples.cluster.storm;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;

/** How long acknowledgements took. Thread-safe. */
final class Times {
    /** When the message was sent, and by whom. */
    enum Phase {
        /** By those whose node lives, with nothing wrong. */
        CALM,
        /** By those whose node lives, while the others come back. */
        STORM,
        /** By those whose node has died. */
        THEIRS
    }

    private static final double NANOS_IN_MILLI = 1e6;

    private final Map<Phase, Queue<Long>> nanos = new EnumMap<>(Phase.class);
    private final Map<Phase, LongAdder> refused = new EnumMap<>(Phase.class);

    Times() {
        for (Phase phase : Phase.values()) {
            nanos.put(phase, new ConcurrentLinkedQueue<>());
            refused.put(phase, new LongAdder());
        }
    }

    void took(Phase phase, long elapsed) {
        nanos.get(phase).add(elapsed);
    }

    void refused(Phase phase) {
        refused.get(phase).increment();
    }

    double percentile(Phase phase, double percent) {
        return percentile(nanos.get(phase).stream().mapToLong(Long::longValue), percent) / NANOS_IN_MILLI;
    }

    static long percentile(LongStream values, double percent) {
        long[] sorted = values.sorted().toArray();
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted.length == 0 ? 0 : sorted[Math.max(0, rank - 1)];
    }

    String line(Phase phase) {
        return String.format(
                Locale.ROOT,
                "%d messages, acknowledged after p50 %.0f ms, p99 %.0f ms, at most %.0f ms; %d refused for now",
                nanos.get(phase).size(),
                percentile(phase, 50),
                percentile(phase, 99),
                percentile(phase, 100),
                refused.get(phase).sum());
    }

    /** How many of these moments are in each step after the beginning. */
    static String histogram(LongStream moments, long begin, long step) {
        long[] steps = moments.map(moment -> Math.max(0, moment - begin) / step).toArray();
        int last = (int) Arrays.stream(steps).max().orElse(0);
        long[] counts = new long[last + 1];
        Arrays.stream(steps).forEach(at -> counts[(int) at]++);
        return Arrays.toString(counts);
    }
}
