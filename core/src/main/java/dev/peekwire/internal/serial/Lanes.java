package dev.peekwire.internal.serial;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps things of one key in order while some of them take their time, without holding a thread; those of another key are
 * not kept waiting. A key without anything under way costs nothing. A task runs on the thread that adds it, or on the one
 * on which the task before it came to its end, and must not block. Thread-safe.
 *
 * @param <K> what tells one lane from another
 */
public final class Lanes<K> {
    private static final Executor HERE = Runnable::run;

    private final int most;
    private final Consumer<Throwable> failures;
    private final Map<K, Lane> lanes = new ConcurrentHashMap<>();

    /**
     * Empty ones.
     *
     * @param most how many tasks of one key there may be that are not at their end
     * @param failures told of every task that fails
     */
    public Lanes(int most, Consumer<Throwable> failures) {
        this.most = most;
        this.failures = failures;
    }

    /** Counted within the map's own work on its key. */
    private static final class Lane {
        private final SerialQueue queue;
        private int tasks;

        private Lane(Consumer<Throwable> failures) {
            this.queue = new SerialQueue(HERE, failures);
        }
    }

    /**
     * Adds a task that is at its end when its stage is.
     *
     * @return whether it was added: not if there are as many as may be
     */
    public boolean chain(K key, Supplier<? extends @Nullable CompletionStage<?>> task) {
        Lane lane = enter(key);
        if (lane == null) {
            return false;
        }
        lane.queue.chain(() -> {
            CompletionStage<?> stage = started(key, task);
            if (stage == null) {
                leave(key);
                return null;
            }
            return stage.whenComplete((ok, failure) -> leave(key));
        });
        return true;
    }

    /**
     * Does something after all that was added before; at once if that is at its end.
     *
     * @return whether it was, or will be, done: not if there are as many as may be
     */
    public boolean run(K key, Runnable task) {
        if (!lanes.containsKey(key)) {
            task.run();
            return true;
        }
        return chain(key, () -> {
            task.run();
            return null;
        });
    }

    /** Whether nothing is under way. */
    public boolean idle() {
        return lanes.isEmpty();
    }

    private @Nullable CompletionStage<?> started(K key, Supplier<? extends @Nullable CompletionStage<?>> task) {
        try {
            return task.get();
        } catch (RuntimeException | Error failure) {
            leave(key);
            throw failure;
        }
    }

    private @Nullable Lane enter(K key) {
        boolean[] full = new boolean[1];
        Lane entered = lanes.compute(key, (any, known) -> {
            Lane lane = known == null ? new Lane(failures) : known;
            full[0] = lane.tasks == most;
            lane.tasks += full[0] ? 0 : 1;
            return lane;
        });
        return full[0] ? null : entered;
    }

    private void leave(K key) {
        lanes.computeIfPresent(key, (any, lane) -> --lane.tasks == 0 ? null : lane);
    }
}
