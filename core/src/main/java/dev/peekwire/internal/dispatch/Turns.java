package dev.peekwire.internal.dispatch;

import dev.peekwire.internal.serial.SerialQueue;
import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Tasks one after another on the workers, in the order they came; none is lost when no worker takes it. Thread-safe. */
final class Turns {
    static final Duration RETRY = Duration.ofSeconds(1);

    private final Scheduler scheduler;
    private final SerialQueue queue;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    Turns(Scheduler scheduler, Executor workers, Consumer<Throwable> failures) {
        this.scheduler = scheduler;
        this.queue = new SerialQueue(workers, failures);
    }

    void run(Runnable task) {
        waiting.add(task);
        wake();
    }

    private void wake() {
        try {
            queue.run(this::next);
        } catch (RejectedExecutionException busy) {
            if (!closed) {
                scheduler.after(RETRY, this::wake);
            }
        }
    }

    /** The workers are done for good when they take nothing any more. */
    void close() {
        closed = true;
    }

    private void next() {
        Runnable task = waiting.poll();
        if (task != null) {
            task.run();
        }
    }
}
