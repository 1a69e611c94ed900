package dev.peekwire.spi;

import dev.peekwire.internal.serial.SerialQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a bus is up, and those who want to know: it keeps rule 10 of {@link ClusterBus}. Thread-safe.
 *
 * @since 0.1.0
 */
public final class BusState {
    private static final Logger LOG = LoggerFactory.getLogger(BusState.class);

    private final Executor executor;
    private final List<Told> watchers = new ArrayList<>();
    private boolean up;
    private boolean closed;

    /**
     * Down.
     *
     * @param executor tells watchers; may run tasks inside the call
     */
    public BusState(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
    }

    /** Whether it is up. */
    public synchronized boolean up() {
        return up;
    }

    /** Tells the watchers, if that is a change. */
    public void set(boolean isUp) {
        synchronized (this) {
            if (up == isUp || closed) {
                return;
            }
            up = isUp;
            watchers.forEach(watcher -> watcher.owe(isUp));
        }
        tellAll();
    }

    /** As {@link ClusterBus#watch}. */
    public ClusterBus.Watching watch(ClusterBus.Watcher watcher) {
        Told told = new Told(watcher);
        synchronized (this) {
            if (!closed) {
                watchers.add(told);
                told.owe(up);
            }
        }
        tellAll();
        return () -> forget(told);
    }

    /** Down for good, and nobody is told. */
    public synchronized void close() {
        closed = true;
        up = false;
        watchers.forEach(watcher -> watcher.over = true);
        watchers.clear();
    }

    private synchronized void forget(Told told) {
        told.over = true;
        watchers.remove(told);
    }

    private void tellAll() {
        List<Told> all;
        synchronized (this) {
            all = List.copyOf(watchers);
        }
        all.forEach(Told::tell);
    }

    /** One watcher: what it is owed is written down under the lock, in order, and told without it. */
    private final class Told {
        private final ClusterBus.Watcher watcher;
        private final List<Boolean> owed = new ArrayList<>(2);
        private final SerialQueue queue =
                new SerialQueue(executor, failure -> LOG.error("A watcher of the bus threw: {}", Defect.of(failure)));
        private volatile boolean over;

        private Told(ClusterBus.Watcher watcher) {
            this.watcher = Objects.requireNonNull(watcher, "watcher");
        }

        private void owe(boolean isUp) {
            owed.add(isUp);
        }

        private void tell() {
            try {
                queue.run(this::tellNext);
            } catch (RejectedExecutionException ending) {
                LOG.debug("A watcher of the bus is not told: its threads end");
            }
        }

        private void tellNext() {
            boolean next;
            synchronized (BusState.this) {
                if (owed.isEmpty() || over) {
                    return;
                }
                next = owed.remove(0);
            }
            watcher.onState(next);
        }
    }
}
