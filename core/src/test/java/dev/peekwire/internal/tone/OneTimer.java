package dev.peekwire.internal.tone;

import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps the last task that was scheduled, until a test says that it is due. */
final class OneTimer implements Scheduler {
    @Nullable Runnable due;

    @Nullable Duration delay;

    boolean cancelled;

    @Override
    public Instant now() {
        return Instant.EPOCH;
    }

    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public Task after(Duration wait, Runnable task) {
        due = task;
        delay = wait;
        cancelled = false;
        return () -> cancelled = true;
    }

    void due() {
        if (due != null && !cancelled) {
            due.run();
        }
    }

    @Override
    public void close() {
        due = null;
    }
}
