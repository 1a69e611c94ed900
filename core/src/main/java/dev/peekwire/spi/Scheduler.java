package dev.peekwire.spi;

import java.time.Duration;
import java.time.Instant;

/**
 * The time: what it is, and what happens later. Everything in Peekwire that knows of time knows it from here, so that
 * tests run on virtual time ({@code peekwire-tck}).
 *
 * <p>Thread-safe. Tasks run one after another on the scheduler's own thread and MUST be short; they hand work over. A
 * task's failure is reported, and keeps no other task from running.
 *
 * @since 0.1.0
 */
public interface Scheduler extends AutoCloseable {
    /** Real time, on a daemon thread of its own. */
    static Scheduler system() {
        return new SystemScheduler();
    }

    /** Wall-clock time. */
    Instant now();

    /** A monotonic clock in nanoseconds; only differences have a meaning, as with {@link System#nanoTime()}. */
    long nanoTime();

    /**
     * Runs a task once, not before the delay has passed.
     *
     * @param delay zero or negative means as soon as possible, never inside the call
     */
    Task after(Duration delay, Runnable task);

    /** Drops what has not run yet, and drops every later task unrun; the clocks go on. Idempotent. */
    @Override
    void close();

    /** A task that has not run yet. */
    interface Task {
        /** Makes sure that it does not run, unless it already does; idempotent. */
        void cancel();
    }
}
