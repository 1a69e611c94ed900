package dev.peekwire.transport.websocket;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import dev.peekwire.json.JsonFrameCodec;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.Acceptor;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.FrameCodec;
import dev.peekwire.spi.PeerInfo;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.spi.Transport;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The client side, for {@code ws} and {@code wss}, on Tyrus. Host names are verified, redirects are not followed, no
 * {@code Origin} is sent. Thread-safe; at most {@value #DIALERS} connects at a time, {@value #WAITING} wait. A message
 * may be as large as {@link WebSocketOptions#backlog()}, because a server joins what has gathered.
 *
 * <p>{@link #connect} fails with {@link ErrorCode#FORBIDDEN} for an HTTP status from 300 to 499 other than 404, 408,
 * 425 and 429, and for a server without the subprotocol; with {@link ErrorCode#UNAVAILABLE} for everything else, TLS
 * failures included.
 *
 * @since 0.1.0
 */
public final class WebSocketTransport implements Transport {
    private static final int DIALERS = 8;
    private static final int WAITING = 1024;

    private final Wiring wiring;
    private final TyrusDialer tyrus;
    private final @Nullable Scheduler owned;
    private final Set<WebSocketConnection> connections = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor dialers = new ThreadPoolExecutor(
            DIALERS, DIALERS, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), WebSocketTransport::dialer);
    private volatile boolean closed;

    /** With the defaults; for {@link java.util.ServiceLoader}. */
    public WebSocketTransport() {
        this(builder());
    }

    private WebSocketTransport(Builder builder) {
        WebSocketOptions options = builder.options;
        FrameCodec codec = builder.codec == null ? JsonFrameCodec.client() : builder.codec;
        owned = builder.scheduler == null ? new OwnScheduler() : null;
        Scheduler scheduler = builder.scheduler == null ? Objects.requireNonNull(owned) : builder.scheduler;
        wiring = new Wiring(codec, scheduler, options, new Closer(options.closeTimeout()));
        tyrus = new TyrusDialer(codec.subprotocol(), options, options.backlog(), builder.sslContext);
        dialers.allowCoreThreadTimeOut(true);
    }

    private static Thread dialer(Runnable task) {
        Thread thread = new Thread(task, "peekwire-websocket-connect");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins with the defaults: the JSON codec, the JDK's TLS context, a {@link Scheduler#system()} of its own. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Set<String> schemes() {
        return Set.of("ws", "wss");
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(wiring.options().maxFrame(), false, false);
    }

    @Override
    public CompletionStage<Connection> connect(URI uri, Acceptor acceptor) {
        Objects.requireNonNull(acceptor, "acceptor");
        if (closed) {
            return failed(ErrorCode.CLOSED, "the transport is closed");
        }
        String scheme = uri.getScheme();
        if (scheme == null || !schemes().contains(scheme.toLowerCase(Locale.ROOT)) || uri.getHost() == null) {
            return failed(ErrorCode.UNSUPPORTED, "not a ws or wss address");
        }
        Dialogue dialogue = new Dialogue(uri, acceptor);
        try {
            dialers.execute(dialogue::dial);
        } catch (RejectedExecutionException e) {
            return failed(closed ? ErrorCode.CLOSED : ErrorCode.UNAVAILABLE, "no more connects at a time");
        }
        return dialogue.result.minimalCompletionStage();
    }

    private static CompletionStage<Connection> failed(ErrorCode code, String message) {
        return CompletableFuture.failedStage(new ChatException(code, message));
    }

    @Override
    public void close() {
        closed = true;
        dialers.shutdown();
        connections.forEach(connection -> connection.close(CloseCode.GOING_AWAY, "the client goes away"));
        if (owned != null) {
            owned.close();
        }
    }

    int connections() {
        return connections.size();
    }

    /** One connect and the connection that comes of it. */
    private final class Dialogue extends Endpoint {
        private final URI uri;
        private final Acceptor acceptor;
        private final CompletableFuture<Connection> result = new CompletableFuture<>();
        private volatile @Nullable WebSocketConnection connection;

        Dialogue(URI uri, Acceptor acceptor) {
            this.uri = uri;
            this.acceptor = acceptor;
        }

        void dial() {
            try {
                if (closed) {
                    throw new ChatException(ErrorCode.CLOSED, "the transport is closed");
                }
                tyrus.dial(uri, this);
                // Tyrus comes back while another thread still is in onOpen.
                Scheduler.Task silence =
                        wiring.scheduler().after(wiring.options().connectTimeout(), this::onSilence);
                result.whenComplete((opened, failure) -> silence.cancel());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            } finally {
                listen();
            }
        }

        /** Only now: a connection that is closed while Tyrus still shakes hands is lost instead. */
        private void listen() {
            WebSocketConnection opened = connection;
            if (opened != null) {
                opened.listen();
            }
        }

        private void onSilence() {
            result.completeExceptionally(new ChatException(ErrorCode.UNAVAILABLE, "the handshake did not end"));
        }

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            WebSocketConnection opened =
                    new WebSocketConnection(session, wiring, wiring.options().backlog());
            connection = opened;
            connections.add(opened);
            opened.onEnded(() -> connections.remove(opened));
            if (!wiring.codec().subprotocol().equals(session.getNegotiatedSubprotocol())) {
                giveUp(opened, CloseCode.PROTOCOL_ERROR, ErrorCode.FORBIDDEN, "the server lacks the subprotocol");
            } else if (closed) {
                giveUp(opened, CloseCode.GOING_AWAY, ErrorCode.CLOSED, "the transport is closed");
            } else {
                opened.open(acceptor, new PeerInfo(scheme(), uri.getHost(), null, session.isSecure()));
                result.complete(opened);
            }
        }

        private void giveUp(WebSocketConnection opened, CloseCode close, ErrorCode code, String message) {
            opened.refuse(close, message);
            result.completeExceptionally(new ChatException(code, message));
        }

        private String scheme() {
            return uri.getScheme().toLowerCase(Locale.ROOT);
        }

        @Override
        public void onClose(Session session, CloseReason reason) {
            WebSocketConnection ended = connection;
            if (ended != null) {
                ended.onSessionClosed(reason);
            }
        }

        @Override
        public void onError(Session session, Throwable problem) {
            WebSocketConnection failing = connection;
            if (failing != null) {
                failing.onSessionFailed(problem);
            }
            // Only if it came from onOpen, or before it.
            result.completeExceptionally(new ChatException(ErrorCode.UNAVAILABLE, "the handshake failed", problem));
        }
    }

    /**
     * Makes a {@link WebSocketTransport}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private WebSocketOptions options = WebSocketOptions.defaults();
        private @Nullable FrameCodec codec;
        private @Nullable Scheduler scheduler;
        private @Nullable SSLContext sslContext;

        private Builder() {}

        /** Time-outs and the backlog; what concerns servers alone is not looked at. */
        public Builder options(WebSocketOptions value) {
            options = Objects.requireNonNull(value, "options");
            return this;
        }

        /** Another form of frames than {@code peekwire.v1.json}. */
        public Builder codec(FrameCodec value) {
            codec = Objects.requireNonNull(value, "codec");
            return this;
        }

        /** For time-outs; stays the caller's, and outlives the transport. */
        public Builder scheduler(Scheduler value) {
            scheduler = Objects.requireNonNull(value, "scheduler");
            return this;
        }

        /** Whom to trust with {@code wss}, and the client's own certificate. */
        public Builder sslContext(SSLContext value) {
            sslContext = Objects.requireNonNull(value, "sslContext");
            return this;
        }

        /** The transport. */
        public WebSocketTransport build() {
            return new WebSocketTransport(this);
        }
    }
}
