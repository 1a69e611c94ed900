package dev.peekwire.desk;

import dev.peekwire.internal.cluster.FeedReader;
import dev.peekwire.internal.cluster.Membership;
import dev.peekwire.internal.serial.SerialQueue;
import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** When a node beats, and when it reads the feed: each in its own turn, and never twice at once. Thread-safe. */
final class NodeClock {
    private final Desk desk;
    private final BooleanSupplier busUp;
    private final Runnable watch;
    private final Turn beats;
    private final Turn reads;
    private Scheduler.@Nullable Task nextBeat;
    private Scheduler.@Nullable Task nextRead;
    private volatile boolean closed;

    NodeClock(Desk desk, Executor signs, BooleanSupplier busUp, Runnable watch, Runnable beat, Runnable read) {
        this.desk = desk;
        this.busUp = busUp;
        this.watch = watch;
        this.beats = new Turn("a node's sign of life", signs, beat);
        this.reads = new Turn("reading the feed", desk.workers(), read);
    }

    void start() {
        beat();
        read();
    }

    private synchronized void beat() {
        nextBeat = closed ? null : desk.scheduler().after(Membership.BEAT, this::beat);
        watch.run();
        beats.soon();
    }

    private synchronized void read() {
        Duration pause = busUp.getAsBoolean() ? FeedReader.SELDOM : FeedReader.OFTEN;
        nextRead = closed ? null : desk.scheduler().after(pause, this::read);
        reads.soon();
    }

    void beatSoon() {
        beats.soon();
    }

    /** Also sets anew how often it is read. */
    synchronized void readSoon() {
        if (nextRead != null) {
            nextRead.cancel();
        }
        read();
    }

    synchronized void close() {
        closed = true;
        if (nextBeat != null) {
            nextBeat.cancel();
        }
        if (nextRead != null) {
            nextRead.cancel();
        }
    }

    /** What is done once when it is asked for again and again before it has begun. */
    private final class Turn {
        private final String what;
        private final Runnable task;
        private final SerialQueue queue;
        private final AtomicBoolean asked = new AtomicBoolean();

        private Turn(String what, Executor executor, Runnable task) {
            this.what = what;
            this.task = task;
            this.queue = new SerialQueue(executor, failure -> Desk.failed(what, failure));
        }

        private void soon() {
            if (closed || !asked.compareAndSet(false, true)) {
                return;
            }
            try {
                queue.run(() -> {
                    asked.set(false);
                    task.run();
                });
            } catch (RejectedExecutionException busy) {
                asked.set(false);
                Desk.failed(what, busy);
            }
        }
    }
}
