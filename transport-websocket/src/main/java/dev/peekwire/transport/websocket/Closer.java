package dev.peekwire.transport.websocket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends sessions on threads of its own, because {@code Session.close} blocks in Tomcat while the peer does not read.
 * Jakarta has no abort, so that each container is made to let go of the socket in its own way: Tomcat by properties
 * that bound its blocking close, Jetty and Undertow by a public method called by name. Tyrus on Grizzly has none: a
 * socket whose peer does not read stays until the peer goes, with one batch of frames at most.
 */
final class Closer {
    private static final Logger LOG = LoggerFactory.getLogger(Closer.class);
    private static final int THREADS = 4;
    private static final String TOMCAT = "org.apache.tomcat.websocket.";

    /** They need no properties, which cost memory for each session. */
    private static final List<String> OTHERS = List.of("io.undertow.", "org.eclipse.jetty.", "org.glassfish.tyrus.");

    /** Jetty's and Undertow's. */
    private static final List<String> ABORTS = List.of("abort", "forceClose");

    private final ThreadPoolExecutor threads;
    /** Boxed once for all sessions. */
    private final Long timeoutMillis;

    Closer(Duration timeout) {
        timeoutMillis = timeout.toMillis();
        threads = new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "peekwire-websocket-close");
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Bounds silence, and what a later close may take. Called when the session opens. */
    void prepare(Session session, Duration idleTimeout) {
        limitSilence(session, idleTimeout.toMillis());
        if (OTHERS.stream().noneMatch(session.getClass().getName()::startsWith)) {
            session.getUserProperties().put(TOMCAT + "BLOCKING_SEND_TIMEOUT", timeoutMillis);
            session.getUserProperties().put(TOMCAT + "SESSION_CLOSE_TIMEOUT", timeoutMillis);
        }
    }

    /**
     * Not in Tyrus: each of its sessions begins with an idle task that is due at once, and that looks for a time-out only
     * when it runs. One that is set here may end the session here, as 1006 for this side and 1000 for the peer.
     */
    private static void limitSilence(Session session, long millis) {
        if (!session.getClass().getName().startsWith("org.glassfish.tyrus.")) {
            session.setMaxIdleTimeout(millis);
        }
    }

    /** Starts the closing handshake; returns at once. */
    void close(Session session, int code, String reason) {
        threads.execute(() -> closeNow(session, code, reason));
    }

    /** Lets go of a peer that does not read, or does not answer; returns at once. */
    void drop(Session session, int code, String reason) {
        threads.execute(() -> {
            closeNow(session, code, reason);
            ABORTS.forEach(method -> ByName.call(session, method));
        });
    }

    private void closeNow(Session session, int code, String reason) {
        try {
            limitSilence(session, timeoutMillis);
            session.getAsyncRemote().setSendTimeout(timeoutMillis);
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
        } catch (IOException | RuntimeException e) {
            // It is closed already, or its peer has gone.
            LOG.debug("A session did not close cleanly", e);
        }
    }
}
