package dev.peekwire.tck.time;

import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Time that stands still until a test moves it.
 *
 * <p>Tasks run inside {@link #advance}, on its caller's thread, in the order of their due times and, among equal ones,
 * in the order they were scheduled; while a task runs, the time is its due time. The same calls give the same run.
 * Scheduling and cancelling are thread-safe; one thread advances.
 *
 * <p>A task's failure is thrown by {@link #advance} as it is; the time then stands at that task's, and the tasks
 * behind it wait for the next call.
 *
 * @since 0.1.0
 */
public final class VirtualScheduler implements Scheduler {
    /** Where {@link #VirtualScheduler()} begins: 2026-01-01T00:00:00Z. */
    public static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    /** Half a minute before the overflow: who compares two values instead of their difference with zero finds out. */
    private static final long NANO_ORIGIN = Long.MAX_VALUE - 30_000_000_000L;

    private static final int MOST_TASKS = 1_000_000;
    private static final Comparator<Pending> ORDER =
            Comparator.comparing((Pending pending) -> pending.due).thenComparing(pending -> pending.number);

    private final Instant start;
    private final PriorityQueue<Pending> queue = new PriorityQueue<>(ORDER);
    private Duration elapsed = Duration.ZERO;
    private long scheduled;
    private boolean advancing;
    private boolean closed;

    /** Begins at {@link #EPOCH}. */
    public VirtualScheduler() {
        this(EPOCH);
    }

    /** Begins at a time. */
    public VirtualScheduler(Instant start) {
        this.start = Objects.requireNonNull(start, "start");
    }

    @Override
    public synchronized Instant now() {
        return start.plus(elapsed);
    }

    @Override
    public synchronized long nanoTime() {
        return NANO_ORIGIN + elapsed.toNanos();
    }

    @Override
    public synchronized Task after(Duration delay, Runnable task) {
        Objects.requireNonNull(task, "task");
        Pending pending = new Pending(elapsed.plus(delay.isNegative() ? Duration.ZERO : delay), scheduled++, task);
        if (!closed) {
            queue.add(pending);
        }
        return () -> cancel(pending);
    }

    private synchronized void cancel(Pending pending) {
        queue.remove(pending);
    }

    /** How many tasks wait. */
    public synchronized int pending() {
        return queue.size();
    }

    /**
     * Moves the time and runs what falls due on the way, tasks scheduled by tasks included. Zero runs what is due now.
     *
     * @param by how far, zero or more
     * @throws IllegalArgumentException if {@code by} is negative
     * @throws IllegalStateException if called while advancing, or after a million tasks in one call, which is a task
     *     that schedules itself without delay
     */
    public void advance(Duration by) {
        Duration target = begin(by);
        try {
            int ran = 0;
            for (Pending due = next(target); due != null; due = next(target)) {
                if (++ran > MOST_TASKS) {
                    throw new IllegalStateException("more than " + MOST_TASKS + " tasks in one advance");
                }
                due.task.run();
            }
        } finally {
            end();
        }
    }

    private synchronized Duration begin(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("by: " + by + ", time does not go back");
        }
        if (advancing) {
            throw new IllegalStateException("already advancing");
        }
        advancing = true;
        return elapsed.plus(by);
    }

    /** The next task due, with the time moved to it; or null, with the time moved to the target. */
    private synchronized @Nullable Pending next(Duration target) {
        Pending first = queue.peek();
        if (first == null || first.due.compareTo(target) > 0) {
            elapsed = target;
            return null;
        }
        elapsed = first.due;
        return queue.poll();
    }

    private synchronized void end() {
        advancing = false;
    }

    @Override
    public synchronized void close() {
        closed = true;
        queue.clear();
    }

    /** Compared by identity, so that cancelling one of two equal tasks leaves the other. */
    private static final class Pending {
        private final Duration due;
        private final long number;
        private final Runnable task;

        private Pending(Duration due, long number, Runnable task) {
            this.due = due;
            this.number = number;
            this.task = task;
        }
    }
}
