package dev.peekwire.client;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** When to try again: exponential with full jitter, so that clients which were cut off together come back spread. */
final class Backoff {
    static final Duration FIRST = Duration.ofMillis(250);
    static final Duration LONGEST = Duration.ofSeconds(30);
    /** A thousand clients of a node that has died are five hundred a second to the others, then. */
    static final Duration LEAST_SPREAD = Duration.ofSeconds(2);

    private static final int MOST_DOUBLINGS = 7;

    private final DoubleSupplier jitter;
    private int failures;

    Backoff(DoubleSupplier jitter) {
        this.jitter = jitter;
    }

    /** The delay before the next attempt, never less than the desk asked for. */
    Duration next(Duration retryAfter) {
        Duration spread = after(failures++, jitter);
        return retryAfter.isNegative() ? spread : retryAfter.plus(spread);
    }

    /** The delay after so many failures. */
    static Duration after(int failures, DoubleSupplier jitter) {
        long cap = Math.min(FIRST.toNanos() << Math.min(failures, MOST_DOUBLINGS), LONGEST.toNanos());
        return Duration.ofNanos((long) (Math.max(cap, LEAST_SPREAD.toNanos()) * jitter.getAsDouble()));
    }

    /** The connection proved good. */
    void reset() {
        failures = 0;
    }
}
