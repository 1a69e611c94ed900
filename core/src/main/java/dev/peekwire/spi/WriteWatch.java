package dev.peekwire.spi;

import java.time.Duration;

/**
 * Notices a write that hangs. One timer per connection at most, and only after a write that did not complete at once: it
 * looks once per time-out, however many writes there were, and is gone when it finds none.
 */
final class WriteWatch {
    private final Scheduler scheduler;
    private final long timeout;
    private final Runnable onStuck;
    private boolean armed;
    private boolean writing;
    private boolean stopped;
    private long since;

    WriteWatch(Scheduler scheduler, Duration timeout, Runnable onStuck) {
        this.scheduler = scheduler;
        this.timeout = timeout.toNanos();
        this.onStuck = onStuck;
    }

    synchronized void begin() {
        writing = true;
        since = scheduler.nanoTime();
    }

    synchronized void end() {
        writing = false;
    }

    synchronized void stop() {
        stopped = true;
    }

    synchronized void arm() {
        if (writing && !armed && !stopped) {
            armed = true;
            lookIn(timeout);
        }
    }

    private void look() {
        if (stuck()) {
            onStuck.run();
        }
    }

    private synchronized boolean stuck() {
        armed = false;
        if (!writing || stopped) {
            return false;
        }
        long left = timeout - (scheduler.nanoTime() - since);
        if (left > 0) {
            armed = true;
            lookIn(left);
        }
        return left <= 0;
    }

    private void lookIn(long nanos) {
        scheduler.after(Duration.ofNanos(nanos), this::look);
    }
}
