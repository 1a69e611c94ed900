package dev.peekwire.internal.dispatch;

import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One task at the moment when something is due next, and none when nothing is. In the router's order. */
final class DueTimer {
    private static final Duration LEAST = Duration.ofMillis(1);

    private final Scheduler scheduler;
    private final Runnable due;
    private @Nullable Instant at;
    private Scheduler.@Nullable Task task;
    private boolean closed;

    DueTimer(Scheduler scheduler, Runnable due) {
        this.scheduler = scheduler;
        this.due = due;
    }

    void set(Optional<Instant> next) {
        Instant wanted = next.orElse(null);
        if (closed || java.util.Objects.equals(wanted, at)) {
            return;
        }
        cancel();
        at = wanted;
        if (wanted != null) {
            Duration delay = Duration.between(scheduler.now(), wanted);
            task = scheduler.after(delay.compareTo(LEAST) < 0 ? LEAST : delay, due);
        }
    }

    /** It has rung: what is due next is set anew, also if the clock was set back and it is the same. */
    void rung() {
        cancel();
    }

    void close() {
        cancel();
        closed = true;
    }

    private void cancel() {
        at = null;
        if (task != null) {
            task.cancel();
            task = null;
        }
    }
}
