package dev.peekwire.internal.peek;

import dev.peekwire.protocol.EraseReason;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.Scheduler;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The barrier between an erasure and the answer to whoever caused it: done when every viewer who was shown something
 * has confirmed that it is gone, or is disconnected. Guarded by the {@link LiveDraft} it belongs to.
 */
final class Erasure {
    private final long id;
    private final EraseReason reason;
    private final Set<Viewer> waiting;
    private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
    private volatile Scheduler.@Nullable Task deadline;

    Erasure(long id, EraseReason reason, Collection<Viewer> waiting) {
        this.id = id;
        this.reason = reason;
        this.waiting = new LinkedHashSet<>(waiting);
    }

    long id() {
        return id;
    }

    EraseReason reason() {
        return reason;
    }

    CompletableFuture<@Nullable Void> done() {
        return done;
    }

    Set<Viewer> waiting() {
        return Set.copyOf(waiting);
    }

    void deadline(Scheduler.Task task) {
        deadline = task;
        if (done.isDone()) {
            task.cancel();
        }
    }

    /** Whether the connection's viewer was told of it: it can't confirm what it does not know of. */
    boolean toldOn(Connection connection) {
        return waiting.stream().anyMatch(v -> v.connection() == connection && v.eraseTold);
    }

    /** A connection's viewer holds nothing any more. Answers whether it was the last one waited for. */
    boolean without(Connection connection) {
        boolean waitedFor = false;
        for (Viewer viewer : Set.copyOf(waiting)) {
            if (viewer.connection() == connection) {
                waitedFor |= waiting.remove(viewer);
                viewer.erasing = null;
            }
        }
        return waitedFor && waiting.isEmpty();
    }

    /** Lets the causer's answer go. Called without a lock, for others' code runs in it. */
    void finish() {
        done.complete(null);
        Scheduler.Task task = deadline;
        if (task != null) {
            task.cancel();
        }
    }
}
