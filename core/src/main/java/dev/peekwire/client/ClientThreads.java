package dev.peekwire.client;

import dev.peekwire.spi.Scheduler;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The scheduler and executor of one client: the product's, or its own. */
final class ClientThreads {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Scheduler scheduler;
    private final Executor executor;
    private final boolean own;

    /** Null stands for one of the client's own. */
    public ClientThreads(@Nullable Scheduler scheduler, @Nullable Executor executor) {
        this.own = scheduler == null;
        this.scheduler = scheduler == null ? Scheduler.system() : scheduler;
        this.executor = executor == null ? callbackThread() : executor;
    }

    /** The time. */
    public Scheduler scheduler() {
        return scheduler;
    }

    /** Where listeners are called. */
    public Executor executor() {
        return executor;
    }

    /** Ends what is the client's own. */
    public void close() {
        if (own) {
            scheduler.close();
        }
    }

    /** Its thread ends when idle, so that it needs no shutdown and late calls still find it. */
    private static Executor callbackThread() {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), ClientThreads::thread);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "peekwire-client-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
