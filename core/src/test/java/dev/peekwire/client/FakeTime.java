package dev.peekwire.client;

import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that moves when a test says so. */
final class FakeTime implements Scheduler {
    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.<Due>comparingLong(d -> d.at).thenComparingLong(d -> d.number));
    private long elapsed;
    private long count;

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(elapsed);
    }

    @Override
    public long nanoTime() {
        return Long.MAX_VALUE - 5_000_000_000L + elapsed;
    }

    @Override
    public Task after(Duration delay, Runnable task) {
        Due due = new Due(elapsed + Math.max(0, delay.toNanos()), count++, task);
        queue.add(due);
        return () -> queue.remove(due);
    }

    public void advance(long millis) {
        long target = elapsed + Duration.ofMillis(millis).toNanos();
        while (!queue.isEmpty() && queue.peek().at <= target) {
            Due due = queue.poll();
            elapsed = due.at;
            due.task.run();
        }
        elapsed = target;
    }

    public int waiting() {
        return queue.size();
    }

    @Override
    public void close() {
        queue.clear();
    }

    private static final class Due {
        private final long at;
        private final long number;
        private final Runnable task;

        private Due(long at, long number, Runnable task) {
            this.at = at;
            this.number = number;
            this.task = task;
        }
    }
}
