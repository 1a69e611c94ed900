package dev.peekwire.internal.peek;

import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When a draft was touched last. One timer at a time, none while there is no draft. Guarded by the {@link LiveDraft}. */
final class IdleTimer {
    private final Scheduler scheduler;
    private final Duration idle;
    private final Runnable check;
    private long touchedAt;
    private Scheduler.@Nullable Task task;

    /** With what to run when it may be time; it asks {@link #due} under the lock. */
    IdleTimer(PeekSettings settings, Runnable check) {
        this.scheduler = settings.scheduler();
        this.idle = settings.idle();
        this.check = check;
    }

    void touch() {
        touchedAt = scheduler.nanoTime();
        if (task == null) {
            task = scheduler.after(idle, check);
        }
    }

    void stop() {
        if (task != null) {
            task.cancel();
            task = null;
        }
    }

    /** Whether nobody touched it for so long; if not, the check comes again when that may be. */
    boolean due() {
        if (task == null) {
            return false;
        }
        Duration left = idle.minusNanos(scheduler.nanoTime() - touchedAt);
        boolean due = left.isNegative() || left.isZero();
        task = due ? null : scheduler.after(left, check);
        return due;
    }
}
