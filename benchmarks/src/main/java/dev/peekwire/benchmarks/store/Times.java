package dev.peekwire.benchmarks.store;

import java.util.Arrays;
import org.HdrHistogram.Histogram;

/** Times of one chat or thread, in a list of its own: many histograms would be what fills the processor's caches. */
final class Times {
    private static final int TYPICAL = 1024;

    private long[] nanos = new long[TYPICAL];
    private int operations;
    private long rows;

    void note(long time, int brought) {
        if (operations == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * operations);
        }
        nanos[operations++] = time;
        rows += brought;
    }

    long rows() {
        return rows;
    }

    void tell(Histogram histogram) {
        for (int i = 0; i < operations; i++) {
            histogram.recordValue(nanos[i]);
        }
    }
}
