package dev.peekwire.spi;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * The client side of a transport, found by URI scheme through a client's builder or {@link java.util.ServiceLoader}.
 * The server side has no interface of its own: it brings its connections to an {@link Acceptor} in whatever way its
 * container wants. Both sides keep the rules of {@link Connection} and {@link ConnectionListener}. Thread-safe.
 *
 * @since 0.1.0
 */
public interface Transport extends AutoCloseable {
    /** The URI schemes it connects to, in lower case. */
    Set<String> schemes();

    /** What it can do. */
    Capabilities capabilities();

    /**
     * Connects. MUST NOT block. The stage fails with {@link dev.peekwire.ChatException}:
     * {@link dev.peekwire.ErrorCode#UNAVAILABLE} when the peer can't be reached,
     * {@link dev.peekwire.ErrorCode#FORBIDDEN} when it refuses for good, {@link dev.peekwire.ErrorCode#CLOSED} after
     * {@link #close()}. No call to the listener comes before the acceptor is asked, and frames that arrive at once
     * are not lost.
     *
     * @param uri where to
     * @param acceptor asked once for the listener, when the connection stands
     */
    CompletionStage<Connection> connect(URI uri, Acceptor acceptor);

    /** Closes every connection that it made, with {@link dev.peekwire.protocol.CloseCode#GOING_AWAY}; idempotent. */
    @Override
    void close();

    /**
     * What a transport can do.
     *
     * @param maxFrame largest encoded frame in UTF-8 bytes
     * @param secure whether the wire is encrypted
     * @param compression whether it compresses
     */
    record Capabilities(int maxFrame, boolean secure, boolean compression) {}
}
