package dev.peekwire.examples.cluster.crash;

import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.time.Instant;

/** A machine whose clock is wrong. */
final class SkewedTime implements Scheduler {
    private final Scheduler right = Scheduler.system();
    private final Duration skew;

    SkewedTime(Duration skew) {
        this.skew = skew;
    }

    @Override
    public Instant now() {
        return right.now().plus(skew);
    }

    @Override
    public long nanoTime() {
        return right.nanoTime() + skew.toNanos();
    }

    @Override
    public Task after(Duration delay, Runnable task) {
        return right.after(delay, task);
    }

    @Override
    public void close() {
        right.close();
    }
}
