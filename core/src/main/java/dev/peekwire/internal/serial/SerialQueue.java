package dev.peekwire.internal.serial;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionException;
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
    private final Deque<Supplier<? extends @Nullable CompletionStage<?>>> waiting = new ArrayDeque<>();
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

    /**
     * Adds a task that is done when its stage is; null counts as done.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the executor takes nothing; the task is not added then
     */
    public void chain(Supplier<? extends @Nullable CompletionStage<?>> task) {
        synchronized (this) {
            waiting.addLast(task);
            if (busy) {
                return;
            }
            busy = true;
        }
        try {
            executor.execute(this::drain);
        } catch (RuntimeException rejected) {
            synchronized (this) {
                busy = false;
                waiting.removeLastOccurrence(task);
            }
            throw rejected;
        }
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
            if (stage != null && goesOnLater(stage)) {
                return;
            }
        }
    }

    private boolean goesOnLater(CompletionStage<?> stage) {
        boolean later = !stage.toCompletableFuture().isDone();
        stage.whenComplete((ok, failure) -> {
            if (failure != null) {
                report(failure);
            }
            if (later) {
                goOn();
            }
        });
        return later;
    }

    /** What waits is not lost when the executor takes nothing now: it runs when the next task comes. */
    private void goOn() {
        try {
            executor.execute(this::drain);
        } catch (RuntimeException rejected) {
            synchronized (this) {
                busy = false;
            }
            report(rejected);
        }
    }

    private @Nullable CompletionStage<?> start(Supplier<? extends @Nullable CompletionStage<?>> task) {
        try {
            return task.get();
        } catch (RuntimeException | Error failure) {
            report(failure);
            return null;
        }
    }

    private void report(Throwable failure) {
        failures.accept(
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure);
    }
}
