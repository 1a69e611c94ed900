package dev.peekwire.desk;

import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes when a test says so. */
public final class VirtualTime implements Scheduler {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
    private long now;
    private long count;

    public VirtualTime() {}

    @Override
    public Instant now() {
        return START.plusNanos(now);
    }

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public Task after(Duration delay, Runnable task) {
        Due entry = new Due(now + Math.max(0, delay.toNanos()), count++, task);
        due.add(entry);
        return () -> due.remove(entry);
    }

    public void advance(Duration by, Runnable between) {
        long until = now + by.toNanos();
        while (!due.isEmpty() && due.peek().at() <= until) {
            Due next = due.poll();
            now = next.at();
            next.task().run();
            between.run();
        }
        now = until;
    }

    public int pending() {
        return due.size();
    }

    @Override
    public void close() {
        due.clear();
    }

    private record Due(long at, long order, Runnable task) {}
}
