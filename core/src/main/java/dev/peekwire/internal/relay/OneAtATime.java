package dev.peekwire.internal.relay;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one after another without a thread of its own: who brings one while another is at it leaves it to that one,
 * and so does a task that brings a further one. Thread-safe.
 */
final class OneAtATime {
    private final Deque<Runnable> waiting = new ArrayDeque<>(2);
    private boolean busy;

    void run(Runnable task) {
        synchronized (this) {
            waiting.add(task);
            if (busy) {
                return;
            }
            busy = true;
        }
        for (Runnable next = next(); next != null; next = next()) {
            contained(next);
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable next = waiting.poll();
        busy = next != null;
        return next;
    }

    private static void contained(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error failure) {
            Relays.LOG.error("following a draft failed: {}", failure.getClass().getName());
        }
    }
}
