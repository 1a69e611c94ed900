package dev.peekwire.transport.websocket;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.MalformedFrameException;
import dev.peekwire.spi.PeerInfo;
import dev.peekwire.spi.Scheduler;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server in one of the containers, and what it was told of its connections. */
final class ServerFixture implements AutoCloseable {
    private final BlockingQueue<Guest> guests = new LinkedBlockingQueue<>();
    private final Scheduler scheduler = Scheduler.system();
    private final WebSocketServer server;
    private final EmbeddedServer container;

    ServerFixture(EmbeddedServer.Kind kind, WebSocketOptions options) throws Exception {
        server =
                WebSocketServer.builder(accepting(), scheduler).options(options).build();
        container = kind.start(server.config(EmbeddedServer.PATH));
    }

    private Acceptor accepting() {
        return (connection, peer) -> {
            Guest guest = new Guest(connection, peer);
            guests.add(guest);
            return guest;
        };
    }

    URI uri() {
        return container.uri();
    }

    WebSocketServer server() {
        return server;
    }

    Guest guest() throws InterruptedException {
        Guest guest = guests.poll(60, TimeUnit.SECONDS);
        if (guest == null) {
            throw new AssertionError("nobody was accepted");
        }
        return guest;
    }

    /** Whether nobody else was accepted. */
    boolean isQuiet() {
        return guests.isEmpty();
    }

    @Override
    public void close() {
        server.close();
        container.close();
        scheduler.close();
    }

    /** One accepted connection and what was told of it. */
    static final class Guest implements ConnectionListener {
        private final Connection connection;
        private final PeerInfo peer;
        private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        private volatile long closedAt;

        Guest(Connection connection, PeerInfo peer) {
            this.connection = connection;
            this.peer = peer;
        }

        Connection connection() {
            return connection;
        }

        /** By the system's nanoseconds; asked after the end was told. */
        long closedAt() {
            return closedAt;
        }

        PeerInfo peer() {
            return peer;
        }

        /** The next that is told: a frame, a {@link MalformedFrameException} or a {@link CloseCode}. */
        Object next() throws InterruptedException {
            Object next = told.poll(60, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing was told");
            }
            return next;
        }

        @Override
        public void onFrame(Frame frame) {
            told.add(frame);
        }

        @Override
        public void onMalformed(MalformedFrameException problem) {
            told.add(problem);
        }

        @Override
        public void onClosed(CloseCode code, String reason) {
            closedAt = System.nanoTime();
            told.add(code);
        }
    }
}
