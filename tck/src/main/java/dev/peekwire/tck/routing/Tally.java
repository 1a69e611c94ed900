package dev.peekwire.tck.routing;

import java.util.Arrays;

/** Counts for one queue while a run goes on. */
final class Tally {
    final Level waiting;
    final OfferTally offers = new OfferTally();
    final Times waits = new Times();
    final Times patience = new Times();
    int came;
    int answered;
    int abandoned;
    int expired;
    int refused;
    int closed;
    int transferred;
    int relaxed;

    Tally(Level waiting) {
        this.waiting = waiting;
    }

    QueueStatistics statistics(double occupancy) {
        return new QueueStatistics(
                came,
                answered,
                abandoned,
                expired,
                refused,
                came - answered - abandoned - expired - refused,
                closed,
                transferred,
                relaxed,
                offers.counts(),
                waits.waits(),
                patience.waits(),
                occupancy,
                waiting.samples());
    }

    /** Nanoseconds without boxes. */
    static final class Times {
        private long[] nanos = new long[64];
        private int size;

        void add(long value) {
            if (size == nanos.length) {
                nanos = Arrays.copyOf(nanos, size * 2);
            }
            nanos[size++] = value;
        }

        Waits waits() {
            return new Waits(Arrays.copyOf(nanos, size));
        }
    }

    /** Offers. */
    static final class OfferTally {
        int made;
        int accepted;
        int declined;
        int missed;
        int revoked;

        OfferCounts counts() {
            return new OfferCounts(made, accepted, declined, missed, revoked);
        }
    }
}
