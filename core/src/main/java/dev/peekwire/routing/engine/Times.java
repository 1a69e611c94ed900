package dev.peekwire.routing.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Sums of times that end at the end of time, whatever is added. */
final class Times {
    private Times() {}

    static Instant plus(Instant time, Duration more) {
        try {
            return time.plus(more);
        } catch (DateTimeException | ArithmeticException beyond) {
            return more.isNegative() ? Instant.MIN : Instant.MAX;
        }
    }

    static Instant earlier(Instant a, Instant b) {
        return b.isBefore(a) ? b : a;
    }

    /** How long it was from one to the other in seconds; 0 if the other is before. */
    static double seconds(Instant from, Instant to) {
        return Math.max(0, seconds(Duration.between(from, to)));
    }

    static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
