package dev.peekwire.transport.websocket;

import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * {@link Scheduler#system()} for a server or client that was given none. Closing it drops nothing, unlike there: the
 * forced end of connections that close now still has to come. Its thread ends when nothing waits any more.
 */
final class OwnScheduler implements Scheduler {
    private @Nullable Scheduler system;
    private int waiting;
    private boolean closed;

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public synchronized Task after(Duration delay, Runnable task) {
        Scheduler time = system == null ? Scheduler.system() : system;
        system = time;
        waiting++;
        AtomicBoolean waits = new AtomicBoolean(true);
        Task scheduled = time.after(delay, () -> {
            if (waits.compareAndSet(true, false)) {
                try {
                    task.run();
                } finally {
                    done();
                }
            }
        });
        return () -> {
            if (waits.compareAndSet(true, false)) {
                scheduled.cancel();
                done();
            }
        };
    }

    private synchronized void done() {
        waiting--;
        endIfIdle();
    }

    @Override
    public synchronized void close() {
        closed = true;
        endIfIdle();
    }

    /** Also after a late connection, for which another thread was made. */
    private void endIfIdle() {
        if (closed && waiting == 0 && system != null) {
            system.close();
            system = null;
        }
    }
}
