package dev.peekwire.transport.websocket;

import dev.peekwire.json.JsonFrameCodec;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.FrameCodec;
import dev.peekwire.spi.Scheduler;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The server side: brings the connections of a Jakarta WebSocket container (2.1 or 2.2: Tyrus, Tomcat, Jetty,
 * Undertow and others) to an {@link Acceptor}. Register {@link #config} with the container's
 * {@code ServerContainer.addEndpoint}. Thread-safe.
 *
 * <p>A client that does not offer the codec's subprotocol is closed with {@link CloseCode#PROTOCOL_ERROR}; a browser of
 * an unlisted origin is refused in the handshake; a connection above a limit is closed with
 * {@link CloseCode#NOT_ALLOWED}; a binary message with {@link CloseCode#PROTOCOL_ERROR}; one that is too long with
 * {@link CloseCode#TOO_BIG}.
 *
 * @since 0.1.0
 */
public final class WebSocketServer implements AutoCloseable {
    private final Acceptor acceptor;
    private final Wiring wiring;
    private final @Nullable Scheduler owned;
    private final ConnectionLimits limits;
    private final Set<WebSocketConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private WebSocketServer(Builder builder) {
        acceptor = builder.acceptor;
        WebSocketOptions options = builder.options;
        FrameCodec codec = builder.codec == null ? JsonFrameCodec.desk() : builder.codec;
        owned = builder.scheduler == null ? new OwnScheduler() : null;
        Scheduler scheduler = builder.scheduler == null ? Objects.requireNonNull(owned) : builder.scheduler;
        wiring = new Wiring(codec, scheduler, options, new Closer(options.closeTimeout()));
        limits = new ConnectionLimits(options.maxConnections(), options.maxConnectionsPerAddress());
    }

    /**
     * Begins with the default options, the JSON codec and a {@link Scheduler#system()} of the server's own, which ends
     * after {@link #close} with the last connection.
     *
     * @param acceptor whom the connections are brought to, for example a desk's
     */
    public static Builder builder(Acceptor acceptor) {
        return new Builder(acceptor, null);
    }

    /**
     * Begins with the default options and the JSON codec.
     *
     * @param acceptor whom the connections are brought to
     * @param scheduler for time-outs; stays the caller's, and outlives the server
     */
    public static Builder builder(Acceptor acceptor, Scheduler scheduler) {
        return new Builder(acceptor, Objects.requireNonNull(scheduler, "scheduler"));
    }

    /**
     * The endpoint, to be registered with {@code ServerContainer.addEndpoint}; may be called for several paths.
     *
     * @param path the path below the context path, for example {@code /peekwire}
     */
    public ServerEndpointConfig config(String path) {
        return ServerEndpointConfig.Builder.create(PeekwireEndpoint.class, path)
                .subprotocols(List.of(subprotocol()))
                .configurator(new EndpointConfigurator(new PeekwireEndpoint(this), options()))
                .build();
    }

    /** How many connections stand now. */
    public int connections() {
        return connections.size();
    }

    /**
     * Ends every connection with {@link CloseCode#RESTART} and takes no more; idempotent. Returns at once: the ends
     * take up to the close time-out, so close before the container is stopped.
     */
    @Override
    public void close() {
        closed = true;
        connections.forEach(connection -> connection.close(CloseCode.RESTART, "the server restarts"));
        if (owned != null) {
            owned.close();
        }
    }

    Acceptor acceptor() {
        return acceptor;
    }

    WebSocketOptions options() {
        return wiring.options();
    }

    String subprotocol() {
        return wiring.codec().subprotocol();
    }

    int addresses() {
        return limits.addresses();
    }

    WebSocketConnection connection(Session session) {
        return new WebSocketConnection(session, wiring, options().maxFrame());
    }

    /** Counts a connection in until it ends; false if it is one too many. */
    boolean enter(@Nullable String address, WebSocketConnection connection) {
        if (!limits.enter(address)) {
            return false;
        }
        connections.add(connection);
        connection.onEnded(() -> {
            limits.leave(address);
            connections.remove(connection);
        });
        return true;
    }

    boolean isClosed() {
        return closed;
    }

    /**
     * Makes a {@link WebSocketServer}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final Acceptor acceptor;
        private final @Nullable Scheduler scheduler;
        private WebSocketOptions options = WebSocketOptions.defaults();
        private @Nullable FrameCodec codec;

        private Builder(Acceptor acceptor, @Nullable Scheduler scheduler) {
            this.acceptor = Objects.requireNonNull(acceptor, "acceptor");
            this.scheduler = scheduler;
        }

        /** Limits, time-outs and origins. */
        public Builder options(WebSocketOptions value) {
            options = Objects.requireNonNull(value, "options");
            return this;
        }

        /** Another form of frames than {@code peekwire.v1.json}. */
        public Builder codec(FrameCodec value) {
            codec = Objects.requireNonNull(value, "codec");
            return this;
        }

        /** The server. */
        public WebSocketServer build() {
            return new WebSocketServer(this);
        }
    }
}
