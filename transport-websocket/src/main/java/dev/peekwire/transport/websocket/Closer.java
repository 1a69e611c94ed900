package dev.peekwire.transport.websocket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends sessions on threads of its own, because {@code Session.close} blocks in some containers while the peer does not
 * read. Jakarta has no abort, so each container is given, through the standard API, what makes it let go of the socket:
 * Tomcat bounds its blocking close by properties, Jetty and Undertow drop an idle session, Tyrus closes at once.
 */
final class Closer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closer.class);
    private static final int THREADS = 4;

    private final ThreadPoolExecutor threads;
    private final long timeoutMillis;

    Closer(Duration timeout) {
        timeoutMillis = timeout.toMillis();
        threads = new ThreadPoolExecutor(THREADS, THREADS, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "peekwire-websocket-close");
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Bounds what a later close may take. Called when the session opens. */
    void prepare(Session session) {
        session.getUserProperties().put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", timeoutMillis);
        session.getUserProperties().put("org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT", timeoutMillis);
    }

    /** Starts the closing handshake; returns at once. */
    void close(Session session, int code, String reason) {
        threads.execute(() -> {
            session.setMaxIdleTimeout(timeoutMillis);
            session.getAsyncRemote().setSendTimeout(timeoutMillis);
            quietly(session, code, reason);
        });
    }

    private static void quietly(Session session, int code, String reason) {
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
        } catch (IOException | RuntimeException e) {
            LOG.debug("Session {} did not close cleanly", session.getId(), e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
