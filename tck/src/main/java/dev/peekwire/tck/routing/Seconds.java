package dev.peekwire.tck.routing;

import java.time.Duration;

/** Durations as numbers, for formulas. */
final class Seconds {
    private Seconds() {}

    static double of(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    static Duration duration(double seconds) {
        return Draws.nanos(seconds * 1e9);
    }
}
