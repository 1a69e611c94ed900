package dev.peekwire.internal.dispatch;

import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that is told when it has changed, at once if it was not told lately, and at most once in an interval. Keeps
 * a timer only while there is something to tell. Thread-safe.
 */
public final class Pacer {
    private final Scheduler scheduler;
    private final long interval;
    private final Runnable tell;
    private Scheduler.@Nullable Task task;
    private boolean told;
    private long toldAt;
    private boolean closed;

    /**
     * Nothing to tell yet.
     *
     * @param tell run on the scheduler's thread
     */
    public Pacer(Scheduler scheduler, Duration interval, Runnable tell) {
        this.scheduler = scheduler;
        this.interval = interval.toNanos();
        this.tell = tell;
    }

    /** It has changed. */
    public synchronized void changed() {
        if (task == null && !closed) {
            long left = told ? toldAt + interval - scheduler.nanoTime() : 0;
            task = scheduler.after(Duration.ofNanos(Math.max(0, left)), this::fire);
        }
    }

    /** There is nothing to tell any more, and nothing will be. */
    public synchronized void close() {
        closed = true;
        if (task != null) {
            task.cancel();
            task = null;
        }
    }

    private void fire() {
        synchronized (this) {
            if (closed) {
                return;
            }
            task = null;
            told = true;
            toldAt = scheduler.nanoTime();
        }
        tell.run();
    }
}
