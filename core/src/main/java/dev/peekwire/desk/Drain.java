package dev.peekwire.desk;

import dev.peekwire.protocol.CloseCode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A desk's way out of service: connections are told to come back elsewhere, a few at a time, so that they do not come
 * all at once; when the last has gone and all is stored, the node leaves the others. Thread-safe.
 */
final class Drain {
    static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration TICK = Duration.ofMillis(50);

    /** Who was told and does not go, and what is not stored after so long, is not waited for. */
    private static final Duration STRAGGLERS = Duration.ofSeconds(5);

    private final Desk desk;
    private final Set<Session> sessions;
    private final Rooms rooms;
    private final @Nullable Node node;
    private final Deque<Session> waiting = new ArrayDeque<>();
    private final AtomicBoolean leaving = new AtomicBoolean();
    private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
    private volatile boolean begun;
    private long begunAt;
    private long nanos;
    private int all;

    /** Not begun. */
    Drain(Desk desk, Set<Session> sessions, Rooms rooms, @Nullable Node node) {
        this.desk = desk;
        this.sessions = sessions;
        this.rooms = rooms;
        this.node = node;
    }

    boolean begun() {
        return begun;
    }

    boolean done() {
        return done.isDone();
    }

    CompletableFuture<@Nullable Void> begin(Duration over) {
        if (over.isNegative() || over.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("over: " + over + ", allowed are zero to " + LONGEST);
        }
        synchronized (this) {
            if (!begun) {
                begun = true;
                begunAt = desk.scheduler().nanoTime();
                nanos = over.toNanos();
                // Who comes from here on is turned away, so these are all.
                waiting.addAll(sessions);
                all = waiting.size();
                Desk.LOG.info("desk {} drains: {} connections are told to go within {}", desk.id(), all, over);
                desk.work(this::handOver);
                step();
            }
        }
        return done.copy();
    }

    private void handOver() {
        if (node != null) {
            node.rest();
        }
    }

    private synchronized void step() {
        long passed = desk.scheduler().nanoTime() - begunAt;
        tell(passed >= nanos ? all : (int) ((double) all * passed / nanos));
        if (waiting.isEmpty() && (sessions.isEmpty() || passed - nanos > STRAGGLERS.toNanos())) {
            flush();
        } else if (!done.isDone()) {
            desk.scheduler().after(TICK, () -> desk.work(this::step));
        }
    }

    /** They come back after their own jitter: that they are told one after another is spread enough. */
    private void tell(int due) {
        while (all - waiting.size() < due) {
            Session next = waiting.remove();
            next.close(CloseCode.RESTART, "this node is taken out of service", Duration.ZERO);
        }
    }

    /** What clients had begun is done, and what their going brought with it written down. */
    private void flush() {
        desk.scheduler().after(STRAGGLERS, () -> desk.work(this::leave));
        CompletableFuture.allOf(rooms.all().stream().map(Drain::settled).toArray(CompletableFuture<?>[]::new))
                .thenRun(() -> {
                    if (node == null) {
                        finish();
                    } else {
                        node.whenWritten(this::leave);
                    }
                });
    }

    private static CompletableFuture<@Nullable Void> settled(Room room) {
        CompletableFuture<@Nullable Void> settled = new CompletableFuture<>();
        room.enqueue(() -> settled.complete(null), refusal -> settled.complete(null));
        return settled;
    }

    private void leave() {
        if (leaving.compareAndSet(false, true)) {
            if (node != null) {
                node.close();
            }
            finish();
        }
    }

    /** Also if the desk is closed before. */
    void finish() {
        if (begun && done.complete(null)) {
            Desk.LOG.info("desk {} is drained; {} connections are left", desk.id(), sessions.size());
        }
    }
}
