package dev.peekwire.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Real time, on one daemon thread named {@code peekwire-scheduler-} and a number. */
final class SystemScheduler implements Scheduler {
    private static final Logger LOG = LoggerFactory.getLogger(SystemScheduler.class);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private final Consumer<? super Throwable> failures;
    private final ScheduledThreadPoolExecutor executor;

    /** The executor's own shutdown would still run the tasks that are due already. */
    private volatile boolean closed;

    /** With nobody to tell of failures but the log. */
    SystemScheduler() {
        this(failure -> {});
    }

    /**
     * With somebody to tell of tasks' failures, besides the log.
     *
     * @param failures told on the scheduler's thread; must not throw
     */
    SystemScheduler(Consumer<? super Throwable> failures) {
        this.failures = Objects.requireNonNull(failures, "failures");
        executor = new ScheduledThreadPoolExecutor(1, SystemScheduler::thread);
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "peekwire-scheduler-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Task after(Duration delay, Runnable task) {
        Objects.requireNonNull(task, "task");
        Duration bounded = delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
        long nanos = bounded.isNegative() ? 0 : bounded.toNanos();
        try {
            Future<?> future = executor.schedule(() -> run(task), nanos, TimeUnit.NANOSECONDS);
            return () -> future.cancel(false);
        } catch (RejectedExecutionException afterClosing) {
            return () -> {};
        }
    }

    /** A failure must not vanish in a future that nobody asks. Its message may hold anything, so it is not logged. */
    private void run(Runnable task) {
        if (closed) {
            return;
        }
        try {
            task.run();
        } catch (Throwable failure) {
            report(failure);
        }
    }

    private void report(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        LOG.error(
                "A scheduled task failed: {} at {}",
                failure.getClass().getName(),
                trace.length == 0 ? "an unknown place" : trace[0]);
        failures.accept(failure);
    }

    @Override
    public void close() {
        closed = true;
        executor.shutdown();
    }
}
