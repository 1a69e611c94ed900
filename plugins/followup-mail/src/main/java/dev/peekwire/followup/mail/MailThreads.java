package dev.peekwire.followup.mail;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** As many threads as connections, there while there is something to do, and one that watches the time. */
final class MailThreads {
    private static final int MOST_WAITING = 100;
    private static final int IDLE_SECONDS = 10;

    private final ThreadPoolExecutor workers;
    private final ScheduledThreadPoolExecutor watch;
    private final AtomicBoolean closed = new AtomicBoolean();

    MailThreads(int connections) {
        this.workers = new ThreadPoolExecutor(
                connections,
                connections,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                named("peekwire-mail"));
        workers.allowCoreThreadTimeOut(true);
        this.watch = new ScheduledThreadPoolExecutor(1, named("peekwire-mail-watch"));
        watch.setRemoveOnCancelPolicy(true);
        watch.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    boolean closed() {
        return closed.get();
    }

    /**
     * Runs it.
     *
     * @throws RejectedExecutionException if too much waits, or all is over
     */
    void execute(Runnable task) {
        workers.execute(task);
    }

    ScheduledFuture<?> after(Duration delay, Runnable task) {
        return watch.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    void close(long time, TimeUnit unit) {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        workers.shutdown();
        try {
            if (!workers.awaitTermination(time, unit)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        watch.shutdownNow();
    }
}
