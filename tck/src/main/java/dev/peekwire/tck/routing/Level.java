package dev.peekwire.tck.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A number that goes up and down, and its mean and most in each of the stretches of equal length of a run. */
final class Level {
    private final Instant start;
    private final long width;
    private final double[] areas;
    private final int[] most;
    private int level;
    private long since;

    /** Stretches from zero to the end, in nanoseconds from the start; what is before zero is not counted. */
    Level(Instant start, long end, long width) {
        this.start = start;
        this.width = width;
        int stretches = Math.toIntExact((end + width - 1) / width);
        this.areas = new double[stretches];
        this.most = new int[stretches];
    }

    void change(long at, int by) {
        pass(at);
        level += by;
    }

    /** Counts the present level up to a moment; a level that no time passed at was none. */
    private void pass(long at) {
        long from = Math.max(since, 0);
        for (int i = (int) Math.min(from / width, areas.length); i < areas.length && i * width < at; i++) {
            long until = Math.min(at, (i + 1) * width);
            if (level > 0 && until > from) {
                areas[i] += (double) level * (until - from);
                most[i] = Math.max(most[i], level);
            }
            from = Math.max(from, until);
        }
        since = Math.max(since, at);
    }

    List<QueueSample> samples() {
        pass(width * areas.length);
        List<QueueSample> samples = new ArrayList<>();
        for (int i = 0; i < areas.length; i++) {
            samples.add(new QueueSample(start.plusNanos(i * width), areas[i] / width, most[i]));
        }
        return samples;
    }
}
