package dev.peekwire.spi;

import dev.peekwire.protocol.CloseCode;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sending half of a connection, for transports that write text: it keeps the rules of {@link Connection} over any
 * {@link Wire}, however that calls back. Exactly one write is in flight; what gathers behind it goes out together.
 *
 * <p>A frame is encoded when it is queued and counted by its encoded length, a {@link LatestFrame} is asked when its
 * turn has come. A write is begun on the thread that sends, closes or completes the write before; no lock is held
 * across it, and a completion inside the call does not recurse. A write that takes longer than
 * {@link Limits#writeTimeout} ends the connection with {@link CloseCode#SLOW_CONSUMER}. An idle connection has no timer.
 *
 * <p>Thread-safe. Nothing here throws because of the peer.
 *
 * @since 0.1.0
 */
public final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int MAX_REASON = 120;
    private static final Object COMPLETE = new Object();
    private static final Object RELEASED = new Object();

    private final FrameCodec codec;
    private final Limits limits;
    private final Scheduler scheduler;
    private final Wire wire;
    private final WriteWatch watch;

    /** Also the lock of what changes here. */
    private final Backlog backlog;

    /** Whether somebody gathers or writes; only who sets it, or completes the write, goes on. */
    private boolean busy;

    private @Nullable Ending ending;
    private Scheduler.@Nullable Task closeTimer;
    private volatile boolean over;

    /** Used by whoever is busy. */
    private final Batch batch;

    /**
     * An empty outbox.
     *
     * @param codec the connection's codec
     * @param limits its limits
     * @param scheduler for the time-outs
     * @param wire where texts go
     */
    public Outbox(FrameCodec codec, Limits limits, Scheduler scheduler, Wire wire) {
        this.codec = Objects.requireNonNull(codec, "codec");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.scheduler = Objects.requireNonNull(scheduler, "scheduler");
        this.wire = Objects.requireNonNull(wire, "wire");
        this.backlog = new Backlog(codec, limits);
        this.batch = new Batch(codec, limits);
        this.watch = new WriteWatch(
                scheduler, limits.writeTimeout(), () -> abort(CloseCode.SLOW_CONSUMER, "a write took too long"));
    }

    /** {@link Connection#send(SharedFrame)}. */
    public SendResult send(SharedFrame frame) {
        int size = over ? 0 : sizeOf(frame);
        boolean free;
        synchronized (backlog) {
            if (closing()) {
                return SendResult.CLOSED;
            }
            if (!backlog.add(frame, size)) {
                return SendResult.FULL;
            }
            free = seize();
        }
        return queued(free);
    }

    /** {@link Connection#send(LatestFrame)}. */
    public SendResult send(LatestFrame frame) {
        boolean free;
        synchronized (backlog) {
            if (closing()) {
                return SendResult.CLOSED;
            }
            if (!backlog.add(frame)) {
                return SendResult.SUPERSEDED;
            }
            free = seize();
        }
        return queued(free);
    }

    /** {@link Connection#close}: writes what waits, then calls {@link Wire#close}, or in time {@link Wire#abort}. */
    public void close(CloseCode code, String reason) {
        boolean free;
        synchronized (backlog) {
            if (closing()) {
                return;
            }
            ending = new Ending(code, Utf8.cut(reason, MAX_REASON));
            free = seize();
        }
        if (free) {
            write();
        }
        startCloseTimer();
    }

    /**
     * Ends at once: what waits is dropped and {@link Wire#abort} called, unless the end was reached before. For a
     * transport that finds its wire broken.
     *
     * @param code why; a code given to {@link #close} before stands
     * @param reason for a developer
     */
    public void abort(CloseCode code, String reason) {
        Ending end;
        synchronized (backlog) {
            if (over) {
                return;
            }
            end = ending == null ? new Ending(code, Utf8.cut(reason, MAX_REASON)) : ending;
            finish();
        }
        call(() -> wire.abort(end.code, end.reason));
    }

    /** The wire has ended by itself or by its peer: what waits is dropped, and the wire is not called any more. */
    public void ended() {
        synchronized (backlog) {
            finish();
        }
    }

    private int sizeOf(SharedFrame frame) {
        try {
            return frame.size(codec);
        } catch (RuntimeException e) {
            defect("A frame could not be encoded", e);
            return 0;
        }
    }

    private void defect(String what, Throwable e) {
        LOG.error("{}; its connection is closed: {}", what, Defect.of(e));
        close(CloseCode.INTERNAL, what);
    }

    /** Gathers and writes until a write stays in flight or nothing waits. A loop, so that nothing recurses. */
    private void write() {
        for (String text = gather(); text != null; text = gather()) {
            Flight flight = new Flight();
            watch.begin();
            try {
                wire.write(text, flight);
            } catch (RuntimeException e) {
                flight.failed(e);
            }
            if (!flight.completedInside()) {
                watch.arm();
                return;
            }
        }
    }

    private @Nullable String gather() {
        batch.begin();
        for (Object next = next(); next != COMPLETE; next = next()) {
            if (next == RELEASED) {
                return null;
            }
            SharedFrame frame = next instanceof LatestFrame latest ? take(latest) : (SharedFrame) next;
            if (frame != null) {
                batch.add(frame);
            }
        }
        return batch.text();
    }

    private @Nullable SharedFrame take(LatestFrame latest) {
        try {
            SharedFrame frame = latest.take();
            if (frame != null) {
                frame.size(codec);
            }
            return frame;
        } catch (RuntimeException | Error e) {
            defect("A latest frame could not be made", e);
            return null;
        }
    }

    /** The next for the batch. After {@link #RELEASED} another thread may be busy. */
    private Object next() {
        long room = batch.room();
        Ending end;
        synchronized (backlog) {
            if (over) {
                return RELEASED;
            }
            Object next = backlog.poll(room);
            if (next != null) {
                return next;
            }
            if (room != Long.MAX_VALUE) {
                return COMPLETE;
            }
            busy = false;
            end = ending;
            if (end != null) {
                finish();
            }
        }
        if (end != null) {
            call(() -> wire.close(end.code, end.reason));
        }
        return RELEASED;
    }

    private boolean closing() {
        return over || ending != null;
    }

    private boolean seize() {
        boolean free = !busy;
        busy = true;
        return free;
    }

    private SendResult queued(boolean free) {
        if (free) {
            write();
        }
        return SendResult.QUEUED;
    }

    private void finish() {
        over = true;
        backlog.clear();
        watch.stop();
        if (closeTimer != null) {
            closeTimer.cancel();
        }
    }

    private void startCloseTimer() {
        synchronized (backlog) {
            if (!over && closeTimer == null) {
                closeTimer = scheduler.after(
                        limits.closeTimeout(), () -> abort(CloseCode.LOST, "what was queued could not be written"));
            }
        }
    }

    private static void call(Runnable end) {
        try {
            end.run();
        } catch (RuntimeException e) {
            LOG.warn("A connection's wire failed while it was closed: {}", Defect.of(e));
        }
    }

    private record Ending(CloseCode code, String reason) {}

    /** One write, from its call to its completion, whichever thread is first. */
    private final class Flight implements Completion {
        private final AtomicBoolean told = new AtomicBoolean();
        private boolean returned;
        private boolean completed;

        @Override
        public void done() {
            if (told.compareAndSet(false, true)) {
                goOn();
            }
        }

        @Override
        public void failed(Throwable cause) {
            if (told.compareAndSet(false, true)) {
                LOG.debug("A write failed: {}", Defect.of(cause));
                abort(CloseCode.LOST, "a write failed");
                goOn();
            }
        }

        private void goOn() {
            watch.end();
            if (completedAfterReturn()) {
                write();
            }
        }

        private synchronized boolean completedAfterReturn() {
            completed = true;
            return returned;
        }

        /** Whether it completed before the call returned, so that the caller goes on. */
        private synchronized boolean completedInside() {
            returned = true;
            return completed;
        }
    }

    /** Where an outbox writes. Calls never overlap, except that {@link #abort} may come during a write. */
    public interface Wire {
        /**
         * Begins to write one message. MUST NOT block. The completion may come inside the call or later, on any thread;
         * an exception is a failure.
         *
         * @param text one frame or a batch
         * @param completion told once, when the next write may begin
         */
        void write(String text, Completion completion);

        /** Everything is written: tells the peer why it ends, and ends. At most one of close and abort is called, once. */
        void close(CloseCode code, String reason);

        /** A write failed or hangs: ends without waiting for anything. The code is for this side's listener. */
        void abort(CloseCode code, String reason);
    }

    /** How a wire tells that a write has ended. Of several calls the first counts. */
    public interface Completion {
        /** It is written. */
        void done();

        /** It could not be written; the connection ends as {@link CloseCode#LOST}. */
        void failed(Throwable cause);
    }

    /**
     * An outbox's limits.
     *
     * @param backlogBytes what may wait, in UTF-8 bytes; a single frame beyond it is always refused
     * @param backlogFrames how many frames may wait; latest frames are not counted
     * @param batchBytes the largest batch; a single frame may be larger
     * @param batchFrames the most frames in a batch
     * @param writeTimeout how long one write may take
     * @param closeTimeout how long what was queued before a close may take
     */
    public record Limits(
            int backlogBytes,
            int backlogFrames,
            int batchBytes,
            int batchFrames,
            Duration writeTimeout,
            Duration closeTimeout) {
        /** 1 MiB or 4,096 frames wait; batches of 16 KiB or 64 frames; 20 s for a write, 5 s for a close. */
        public static final Limits DEFAULT =
                new Limits(1 << 20, 4_096, 16 << 10, 64, Duration.ofSeconds(20), Duration.ofSeconds(5));

        /** Validates. */
        public Limits {
            requirePositive("backlogBytes", backlogBytes);
            requirePositive("backlogFrames", backlogFrames);
            requirePositive("batchBytes", batchBytes);
            requirePositive("batchFrames", batchFrames);
            requirePositive("writeTimeout", writeTimeout.compareTo(Duration.ZERO));
            requirePositive("closeTimeout", closeTimeout.compareTo(Duration.ZERO));
        }

        private static void requirePositive(String name, int value) {
            if (value <= 0) {
                throw new IllegalArgumentException(name + ": must be positive");
            }
        }
    }
}
