package dev.peekwire.internal.cluster;

import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.time.Instant;

/**
 * The store's time, told by the local monotonic clock: all nodes of a desk have one time, whatever their own clocks say.
 * Until the store has been heard it is the local time. Thread-safe.
 */
public final class SharedTime implements Scheduler {
    private final Scheduler local;
    private volatile Known known;

    /** What time it was at which reading of the monotonic clock. */
    private record Known(Instant time, long at, boolean heard) {}

    /** With the local time at first. */
    public SharedTime(Scheduler local) {
        this.local = local;
        this.known = new Known(local.now(), local.nanoTime(), false);
    }

    /**
     * The store has said what time it is. It was so at some moment between the question and its answer; while the time
     * here agrees with that it stays as it is, so that it does not tremble.
     */
    public synchronized void heard(Instant time, long asked, long answered) {
        Duration trip = Duration.ofNanos(answered - asked);
        Instant latest = time.plus(trip);
        Instant here = at(answered);
        if (!known.heard()) {
            known = new Known(time.plus(trip.dividedBy(2)), answered, true);
        } else if (here.isBefore(time)) {
            known = new Known(time, answered, true);
        } else if (here.isAfter(latest)) {
            known = new Known(latest, answered, true);
        }
    }

    private Instant at(long nanos) {
        Known now = known;
        return now.time().plusNanos(nanos - now.at());
    }

    @Override
    public Instant now() {
        return at(local.nanoTime());
    }

    @Override
    public long nanoTime() {
        return local.nanoTime();
    }

    @Override
    public Task after(Duration delay, Runnable task) {
        return local.after(delay, task);
    }

    @Override
    public void close() {
        local.close();
    }
}
