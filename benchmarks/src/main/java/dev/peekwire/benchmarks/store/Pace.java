package dev.peekwire.benchmarks.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * When each of several does its next.
 *
 * @param begin when all of it began, in nanoseconds
 * @param end when nothing begins any more
 * @param period nanoseconds from one to the next of the same; 0 for at once
 * @param many how many take part, who take turns
 */
record Pace(long begin, long end, long period, int many) {
    private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    /** From now on, so many a second of all together; 0 for as many as they can. */
    static Pace of(Duration length, int perSecond, int many) {
        long now = System.nanoTime();
        return new Pace(
                now, now + length.toNanos(), perSecond == 0 ? 0 : (long) (NANOS_A_SECOND * many / perSecond), many);
    }

    long first(int number) {
        return begin + period * number / many;
    }

    /** When the next one is due, which may be past already, so that whoever is late is seen to be. */
    long after(long due) {
        return period == 0 ? System.nanoTime() : due + period;
    }

    boolean over(long due) {
        return due >= end;
    }
}
