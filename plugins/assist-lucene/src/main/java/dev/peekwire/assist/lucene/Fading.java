package dev.peekwire.assist.lucene;

import java.time.Duration;
import java.time.Instant;

/** A count of which each part halves in a given time. */
final class Fading {
    private double amount;
    private int parts;
    private Instant since;

    Fading(Instant since) {
        this.since = since;
    }

    /** One more. */
    void add(Instant at, Duration halfLife) {
        if (at.isAfter(since)) {
            amount = at(at, halfLife);
            since = at;
        }
        amount += left(at, halfLife);
        parts++;
    }

    /**
     * One that was added is no more.
     *
     * @return whether none is left
     */
    boolean remove(Instant added, Duration halfLife) {
        amount = Math.max(0, amount - left(added, halfLife));
        parts--;
        return parts == 0;
    }

    /** What it is then. */
    double at(Instant now, Duration halfLife) {
        return amount * fade(since, now, halfLife);
    }

    private double left(Instant added, Duration halfLife) {
        return fade(added, since, halfLife);
    }

    private static double fade(Instant from, Instant to, Duration halfLife) {
        double seconds = Math.max(0, Duration.between(from, to).toSeconds());
        return Math.pow(0.5, seconds / halfLife.toSeconds());
    }
}
