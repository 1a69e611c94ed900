package dev.peekwire.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that stands still until a test moves it. */
final class OutboxClock implements Scheduler {
    private final List<Due> tasks = new ArrayList<>();
    private long now = Long.MAX_VALUE - 1_000;

    @Override
    public Instant now() {
        return Instant.EPOCH;
    }

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public synchronized Task after(Duration delay, Runnable task) {
        Due due = new Due(now + delay.toNanos(), task);
        tasks.add(due);
        return () -> cancel(due);
    }

    private synchronized void cancel(Due due) {
        tasks.remove(due);
    }

    synchronized int timers() {
        return tasks.size();
    }

    void pass(Duration time) {
        long end = nanoTime() + time.toNanos();
        for (Due due = next(end); due != null; due = next(end)) {
            due.task.run();
        }
        synchronized (this) {
            now = end;
        }
    }

    private synchronized Due next(long end) {
        Due due = tasks.stream()
                .filter(task -> task.at - end <= 0)
                .min(Comparator.comparingLong(task -> task.at - end))
                .orElse(null);
        if (due != null) {
            tasks.remove(due);
            now = due.at;
        }
        return due;
    }

    @Override
    public void close() {}

    private record Due(long at, Runnable task) {}
}
