package dev.peekwire.transport.memory;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** One direction of a connection: a bounded queue that one task at a time empties into the reader's hands. */
final class Pipe {
    private final MemoryConnection reader;
    private final Executor executor;
    private final int limit;

    private final ArrayDeque<Object> queue = new ArrayDeque<>(4);
    private final Set<LatestFrame> latest = Collections.newSetFromMap(new IdentityHashMap<>(4));
    private @Nullable Ending ending;
    /** Whether the reader has been told the end, or is to be told nothing more. */
    private boolean over;
    /** A pipe starts paused: nobody reads before the acceptor was asked. */
    private boolean paused = true;
    /** Whether a task is under way; it goes on until nothing is left to read. */
    private boolean reading;

    Pipe(MemoryConnection reader, Executor executor, int limit) {
        this.reader = reader;
        this.executor = executor;
        this.limit = limit;
    }

    SendResult add(SharedFrame frame) {
        synchronized (this) {
            if (ending != null) {
                return SendResult.CLOSED;
            }
            if (queue.size() - latest.size() >= limit) {
                return SendResult.FULL;
            }
            queue.add(frame);
        }
        read();
        return SendResult.QUEUED;
    }

    SendResult add(LatestFrame frame) {
        synchronized (this) {
            if (ending != null) {
                return SendResult.CLOSED;
            }
            if (!latest.add(frame)) {
                return SendResult.SUPERSEDED;
            }
            queue.add(frame);
        }
        read();
        return SendResult.QUEUED;
    }

    /** The last thing that the reader is told; the first end counts. False if it was not the first. */
    boolean end(CloseCode code, String reason) {
        synchronized (this) {
            if (ending != null) {
                return false;
            }
            ending = new Ending(code, reason);
        }
        read();
        return true;
    }

    /** Drops what waits and refuses what comes; the reader is told nothing more. */
    synchronized void cut() {
        ending = new Ending(CloseCode.LOST, "");
        over = true;
        queue.clear();
        latest.clear();
    }

    synchronized void pause() {
        paused = true;
    }

    void resume() {
        synchronized (this) {
            paused = false;
        }
        read();
    }

    private void read() {
        synchronized (this) {
            if (reading || paused || !anythingLeft()) {
                return;
            }
            reading = true;
        }
        executor.execute(this::readAll);
    }

    private boolean anythingLeft() {
        return !queue.isEmpty() || (ending != null && !over);
    }

    private void readAll() {
        for (Object next = next(); next != null; next = next()) {
            if (next instanceof Ending end) {
                reader.endedByPeer(end.code, end.reason);
            } else if (next instanceof LatestFrame made) {
                reader.hear(made);
            } else {
                reader.hear((SharedFrame) next);
            }
        }
    }

    /** What the reader is told now. With null the task ends, and the next {@link #read} starts another. */
    private synchronized @Nullable Object next() {
        if (paused || !anythingLeft()) {
            reading = false;
            return null;
        }
        Object next = queue.poll();
        if (next instanceof LatestFrame made) {
            latest.remove(made);
        }
        over = next == null;
        return next == null ? ending : next;
    }

    private record Ending(CloseCode code, String reason) {}
}
