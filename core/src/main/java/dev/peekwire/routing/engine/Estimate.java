package dev.peekwire.routing.engine;

import dev.peekwire.routing.QueuePlace;
import java.time.Duration;
import java.util.Optional;

/**
 * How fast a team's queue moves, from what was seen lately: means in which each older observation counts a little less.
 */
final class Estimate {
    private static final double NEW_HANDLING = 0.05;
    private static final double OLD_WAIT = 0.98;

    /** Up to here the sum is exact; beyond, an integral is as good, and costs the same for every position. */
    private static final int EXACT = 64;

    private double handling;
    private double gaveUp;
    private double waited;

    Estimate(Duration usual) {
        handling = seconds(usual);
    }

    /** The expectation of the policy counts until the first chat has told. */
    void usual(Duration before, Duration now) {
        if (handling == seconds(before)) {
            handling = seconds(now);
        }
    }

    void handled(Duration time) {
        handling += NEW_HANDLING * (seconds(time) - handling);
    }

    /** A chat waits no more. */
    void waited(double seconds, boolean abandoned) {
        gaveUp = gaveUp * OLD_WAIT + (abandoned ? 1 : 0);
        waited = waited * OLD_WAIT + seconds;
    }

    /** The mean time to that many departures: see {@link QueuePlace}. */
    Optional<Duration> wait(int position, double slots) {
        if (slots <= 0) {
            return Optional.empty();
        }
        double served = slots / handling;
        double leaving = gaveUp / (waited + handling);
        double sum = 0;
        int exact = Math.min(position, EXACT);
        for (int i = 0; i < exact; i++) {
            sum += 1 / (served + i * leaving);
        }
        sum += beyond(position, served, leaving);
        return Optional.of(Duration.ofMillis(Math.round(sum * 1000)));
    }

    private static double beyond(int position, double served, double leaving) {
        double more = position - EXACT;
        if (more <= 0) {
            return 0;
        }
        double first = served + (EXACT - 0.5) * leaving;
        return leaving == 0 ? more / served : Math.log1p(more * leaving / first) / leaving;
    }

    private static double seconds(Duration duration) {
        return Math.max(0.001, Times.seconds(duration));
    }
}
