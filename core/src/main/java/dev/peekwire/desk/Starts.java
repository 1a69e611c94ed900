package dev.peekwire.desk;

import dev.peekwire.VisitorId;
import dev.peekwire.internal.serial.SerialQueue;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A visitor's starts, one after another on all connections, so that several at once don't pass the visitor's limit
 * together. Costs nothing for who starts nothing. Thread-safe.
 */
final class Starts {
    private final Desk desk;
    private final Map<VisitorId, Line> lines = new ConcurrentHashMap<>();

    Starts(Desk desk) {
        this.desk = desk;
    }

    /** Does something when the visitor's earlier starts are answered. */
    void inTurn(VisitorId visitor, Supplier<CompletableFuture<?>> start) {
        Line line = lines.compute(visitor, (id, known) -> {
            Line one = known == null ? new Line(desk) : known;
            one.waiting++;
            return one;
        });
        try {
            line.queue.chain(() -> answered(visitor, start));
        } catch (RuntimeException rejected) {
            done(visitor);
            throw rejected;
        }
    }

    private CompletableFuture<?> answered(VisitorId visitor, Supplier<CompletableFuture<?>> start) {
        CompletableFuture<?> stage;
        try {
            stage = start.get();
        } catch (RuntimeException | Error failure) {
            stage = CompletableFuture.failedFuture(failure);
        }
        return stage.whenComplete((ok, failure) -> done(visitor));
    }

    private void done(VisitorId visitor) {
        lines.computeIfPresent(visitor, (id, line) -> --line.waiting == 0 ? null : line);
    }

    int size() {
        return lines.size();
    }

    private static final class Line {
        private final SerialQueue queue;
        private int waiting;

        private Line(Desk desk) {
            this.queue = new SerialQueue(desk.workers(), failure -> Desk.failed("a start", failure));
        }
    }
}
