package dev.peekwire.store.jdbc;

import java.time.Duration;

/**
 * How long a call may take, and what it does while it waits.
 *
 * @param inAll until the caller is told that the database is not available
 * @param clock monotonic nanoseconds
 * @param pause waits for so many nanoseconds
 */
record Patience(Duration inAll, Clock clock, Pause pause) {
    private static final long FIRST = Duration.ofMillis(10).toNanos();
    private static final long LONGEST = Duration.ofMillis(500).toNanos();
    private static final int MOST_DOUBLINGS = 6;

    /** A monotonic clock. */
    @FunctionalInterface
    interface Clock {
        long nanoTime();
    }

    /** Waits. */
    @FunctionalInterface
    interface Pause {
        void nanos(long nanos) throws InterruptedException;
    }

    /** One call's share of it. */
    final class Deadline {
        private final long end = clock.nanoTime() + inAll.toNanos();
        private int attempts;

        long end() {
            return end;
        }

        long left() {
            return end - clock.nanoTime();
        }

        /** Waits for a while, a little longer each time; false if there is no time for another attempt. */
        boolean another() {
            long nanos = Math.min(FIRST << Math.min(attempts, MOST_DOUBLINGS), LONGEST);
            attempts++;
            // Two nodes that met at the same rows should not meet again.
            nanos -= (nanos >> 1) * (Thread.currentThread().getId() & 7) / 8;
            if (left() <= nanos) {
                return false;
            }
            try {
                pause.nanos(nanos);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    Deadline begin() {
        return new Deadline();
    }
}
