package dev.peekwire.tck.time;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/**
 * An executor whose tasks run when a test says so, on the test's thread, in the order submitted.
 *
 * <p>Submitting is thread-safe; one thread runs. A task's failure is thrown by the call that runs it; the tasks behind
 * it stay.
 *
 * @since 0.1.0
 */
public final class ManualExecutor implements Executor {
    private static final int MOST_TASKS = 1_000_000;

    private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();

    /** An executor with nothing to do. */
    public ManualExecutor() {}

    @Override
    public void execute(Runnable task) {
        queue.add(Objects.requireNonNull(task, "task"));
    }

    /** How many tasks wait. */
    public int pending() {
        return queue.size();
    }

    /** Runs the oldest task, if there is one, and says whether there was. */
    public boolean runOne() {
        Runnable task = queue.poll();
        if (task != null) {
            task.run();
        }
        return task != null;
    }

    /**
     * Runs tasks until none is left, those included that are submitted meanwhile.
     *
     * @return how many
     * @throws IllegalStateException after a million tasks, which is a task that submits itself
     */
    public int runAll() {
        int ran = 0;
        while (runOne()) {
            if (++ran > MOST_TASKS) {
                throw new IllegalStateException("more than " + MOST_TASKS + " tasks in one run");
            }
        }
        return ran;
    }
}
