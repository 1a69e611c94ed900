package dev.peekwire.store.jdbc;

import dev.peekwire.ChatException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes away, every now and then, what was closed long enough ago. Several nodes may do so side by side. */
final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final Duration closedFor;
    private final Duration every;
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, Housekeeping::thread);

    Housekeeping(Duration closedFor, Duration every, InstantSource clock) {
        this.closedFor = closedFor;
        this.every = every;
        this.clock = clock;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "peekwire-store-housekeeping");
        thread.setDaemon(true);
        return thread;
    }

    void begin(Retention retention) {
        long nanos = every.toNanos();
        executor.scheduleWithFixedDelay(() -> keep(retention), nanos, nanos, TimeUnit.NANOSECONDS);
    }

    private void keep(Retention retention) {
        try {
            int gone = retention.closedBefore(clock.instant().minus(closedFor));
            if (gone > 0) {
                LOG.info("{} chats that were closed {} ago and before are gone", gone, closedFor);
            }
        } catch (ChatException failure) {
            LOG.warn("closed chats were not taken away, next attempt in {}: {}", every, failure.code());
        } catch (RuntimeException failure) {
            LOG.error("closed chats were not taken away: {}", failure.getClass().getName());
        }
    }

    /** What is under way is not interrupted, and ends at the store's end: there may be a file beneath it. */
    void close() {
        executor.shutdown();
    }
}
