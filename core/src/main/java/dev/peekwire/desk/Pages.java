package dev.peekwire.desk;

import dev.peekwire.spi.Connection;
import dev.peekwire.spi.SendResult;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * One page of the past at a time onto a connection, whichever chats it is of, the next when the one before is written:
 * so that a client that catches up never fills its own backlog. Thread-safe.
 */
final class Pages {
    private final Connection connection;
    private @Nullable Deque<Runnable> waiting;
    private boolean busy;

    Pages(Connection connection) {
        this.connection = connection;
    }

    /**
     * Asks for a turn to send a page, which ends with {@link #sent}.
     *
     * @param later run when the turn comes, if it is not now
     * @return whether it is now
     */
    synchronized boolean turn(Runnable later) {
        if (busy) {
            later(later);
            return false;
        }
        busy = true;
        return true;
    }

    private void later(Runnable page) {
        Deque<Runnable> queue = waiting;
        if (queue == null) {
            queue = new ArrayDeque<>();
            waiting = queue;
        }
        queue.add(page);
    }

    /** A page was sent, or came to nothing. The connection tells when it is written. */
    void sent() {
        SendResult result = connection.send(() -> {
            next();
            return null;
        });
        if (result == SendResult.CLOSED) {
            synchronized (this) {
                waiting = null;
            }
        }
    }

    private void next() {
        Runnable page = poll();
        if (page != null) {
            page.run();
        }
    }

    private synchronized @Nullable Runnable poll() {
        Runnable page = waiting == null ? null : waiting.poll();
        busy = page != null;
        return page;
    }
}
