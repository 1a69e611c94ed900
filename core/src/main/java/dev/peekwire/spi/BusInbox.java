package dev.peekwire.spi;

import dev.peekwire.cluster.NodeFrame;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The listening half of a {@link BusSubscription}: it keeps rule 6 and 7 of {@link ClusterBus} for a bus whose reader is one
 * thread. What waits for a listener is bounded; beyond that it is dropped, and the listener is told a gap in its place.
 * Thread-safe.
 *
 * @since 0.1.0
 */
public final class BusInbox {
    /** What a frame takes besides its own bytes while it waits. */
    public static final int OVERHEAD = 64;

    private static final Logger LOG = LoggerFactory.getLogger(BusInbox.class);

    private static final Waiting GAP = new Waiting(null, 0);

    private final BusListener listener;
    private final Executor executor;
    private final long limit;
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>(4);
    private long bytes;
    /** Whether a task is under way; it goes on until nothing waits. */
    private boolean telling;

    private boolean suspended;
    private boolean closed;

    /** A frame that waits, or a gap. */
    private record Waiting(@Nullable NodeFrame frame, long bytes) {}

    /**
     * With nothing to tell.
     *
     * @param listener whom to tell
     * @param executor tells it; may run tasks inside the call
     * @param limit how many bytes wait for it at most
     */
    public BusInbox(BusListener listener, Executor executor, long limit) {
        this.listener = Objects.requireNonNull(listener, "listener");
        this.executor = Objects.requireNonNull(executor, "executor");
        this.limit = limit;
    }

    /**
     * Tells a frame when those before it are told: within the call if it is {@link BusListener#brief} and none waits.
     *
     * @param frame what
     * @param size how many bytes it takes
     */
    public void frame(NodeFrame frame, int size) {
        boolean now = listener.brief(frame);
        synchronized (this) {
            if (closed || suspended) {
                return;
            }
            now &= !telling && queue.isEmpty();
            if (now) {
                telling = true;
            } else {
                add(frame, (long) size + OVERHEAD);
            }
        }
        if (now) {
            contained(frame);
            toldOne();
        }
        tell();
    }

    private void add(NodeFrame frame, long weight) {
        if (bytes + weight > limit) {
            addGap();
        } else {
            bytes += weight;
            queue.add(new Waiting(frame, weight));
        }
    }

    private synchronized void toldOne() {
        telling = false;
    }

    /** Passes over all frames until the next {@link #gap}. */
    public synchronized void suspend() {
        suspended = true;
    }

    /** Tells that something may have been lost here, and goes on. */
    public void gap() {
        synchronized (this) {
            if (closed) {
                return;
            }
            suspended = false;
            addGap();
        }
        tell();
    }

    /** Goes on after {@link #suspend} when nothing was lost. */
    public synchronized void resume() {
        suspended = false;
    }

    /** Tells nothing more; a call that is under way comes to its end. Idempotent. */
    public synchronized void close() {
        closed = true;
        queue.clear();
        bytes = 0;
    }

    private void addGap() {
        Waiting last = queue.peekLast();
        if (last == null || last.frame != null) {
            queue.add(GAP);
        }
    }

    private void tell() {
        synchronized (this) {
            if (telling || queue.isEmpty()) {
                return;
            }
            telling = true;
        }
        try {
            executor.execute(this::tellAll);
        } catch (RejectedExecutionException ending) {
            synchronized (this) {
                telling = false;
            }
        }
    }

    private void tellAll() {
        for (Waiting next = next(); next != null; next = next()) {
            contained(next.frame);
        }
    }

    private void contained(@Nullable NodeFrame frame) {
        try {
            tell(frame);
        } catch (RuntimeException | Error e) {
            LOG.error("A listener of the bus threw: {}", Defect.of(e));
        }
    }

    private void tell(@Nullable NodeFrame frame) {
        if (frame == null) {
            listener.onGap();
        } else {
            listener.onFrame(frame);
        }
    }

    private synchronized @Nullable Waiting next() {
        Waiting next = queue.poll();
        if (next == null) {
            telling = false;
        } else {
            bytes -= next.bytes;
        }
        return next;
    }
}
