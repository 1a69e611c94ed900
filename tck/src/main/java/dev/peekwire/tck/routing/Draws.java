package dev.peekwire.tck.routing;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Random numbers that are the same on every machine: only exact arithmetic and {@link StrictMath}. */
final class Draws {
    static final Duration NEVER = Duration.ofDays(10_000);

    private Draws() {}

    /** More than 0 and less than 1. */
    static double open(RandomGenerator random) {
        return ((random.nextLong() >>> 11) + 0.5) * 0x1.0p-53;
    }

    /** From the standard normal distribution (Box and Muller 1958). */
    static double normal(RandomGenerator random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(open(random)));
        return radius * StrictMath.cos(2 * StrictMath.PI * open(random));
    }

    static boolean happens(RandomGenerator random, double probability) {
        return open(random) < probability;
    }

    static Duration nanos(double value) {
        return Duration.ofNanos((long) Math.min(value, (double) NEVER.toNanos()));
    }

    static Duration positive(String what, Duration value) {
        if (value.isNegative() || value.isZero() || value.compareTo(NEVER) > 0) {
            throw new IllegalArgumentException(what + ": " + value + ", more than zero, at most 10,000 days");
        }
        return value;
    }

    static double probability(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + ": " + value + ", allowed are 0 to 1");
        }
        return value;
    }
}
