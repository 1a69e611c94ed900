package dev.peekwire.internal.serial;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one after another on an executor. A task may answer with a stage; the next one then waits for it without
 * holding a thread. A task that fails is reported and does not stop the queue. Thread-safe.
 */
public final class SerialQueue {
    private final Executor executor;
    private final Consumer<Throwable> failures;
    private final Queue<Supplier<? extends @Nullable CompletionStage<?>>> waiting = new ArrayDeque<>();
    private boolean busy;

    /**
     * An empty queue.
     *
     * @param executor runs the tasks
     * @param failures told of every task that fails
     */
    public SerialQueue(Executor executor, Consumer<Throwable> failures) {
        this.executor = executor;
        this.failures = failures;
    }

    /** Adds a task that is done when it returns. */
    public void run(Runnable task) {
        chain(() -> {
            task.run();
            return null;
        });
    }

    /** Adds a task that is done when its stage is; null counts as done. */
    public void chain(Supplier<? extends @Nullable CompletionStage<?>> task) {
        synchronized (this) {
            waiting.add(task);
            if (busy) {
                return;
            }
            busy = true;
        }
        executor.execute(this::drain);
    }

    /** Whether nothing runs and nothing waits. */
    public synchronized boolean idle() {
        return !busy;
    }

    private void drain() {
        while (true) {
            Supplier<? extends @Nullable CompletionStage<?>> task;
            synchronized (this) {
                task = waiting.poll();
                if (task == null) {
                    busy = false;
                    return;
                }
            }
            CompletionStage<?> stage = start(task);
            if (stage != null && !stage.toCompletableFuture().isDone()) {
                stage.whenComplete((ok, failure) -> executor.execute(this::drain));
                return;
            }
        }
    }

    private @Nullable CompletionStage<?> start(Supplier<? extends @Nullable CompletionStage<?>> task) {
        try {
            return task.get();
        } catch (RuntimeException | Error failure) {
            failures.accept(failure);
            return null;
        }
    }
}
