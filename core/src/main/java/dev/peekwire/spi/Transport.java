package dev.peekwire.spi;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * The client side of a transport, found by URI scheme through a client's builder or {@link java.util.ServiceLoader}.
 * The server side has no interface of its own: it brings its connections to an {@link Acceptor} in whatever way its
 * container wants. Both sides keep the rules of {@link Acceptor}, {@link Connection} and {@link ConnectionListener}.
 * Thread-safe.
 *
 * <p>The rules, each a test of the kit in {@code peekwire-tck}:
 *
 * <ol>
 *   <li>{@link #connect} MUST NOT block.
 *   <li>The acceptor MUST be asked once, when the connection stands; the stage gives the same connection.
 *   <li>Frames that arrive at once MUST NOT be lost; they are told after the acceptor was asked.
 *   <li>The stage MUST fail with {@link dev.peekwire.ChatException}:
 *       {@link dev.peekwire.ErrorCode#UNAVAILABLE} when the peer can't be reached,
 *       {@link dev.peekwire.ErrorCode#FORBIDDEN} when it refuses for good, {@link dev.peekwire.ErrorCode#CLOSED} after
 *       {@link #close()}; then the acceptor is not asked.
 *   <li>{@link #close()} MUST close every connection that {@link #connect} made, with
 *       {@link dev.peekwire.protocol.CloseCode#GOING_AWAY}; it is idempotent.
 *   <li>Schemes MUST be in lower case, and a frame of 16 KiB MUST get through.
 * </ol>
 *
 * @since 0.1.0
 */
public interface Transport extends AutoCloseable {
    /** The URI schemes it connects to, in lower case. */
    Set<String> schemes();

    /** What it can do. */
    Capabilities capabilities();

    /**
     * Connects, by the rules 1 to 4.
     *
     * @param uri where to; its scheme is one of {@link #schemes()}
     * @param acceptor asked for the listener
     */
    CompletionStage<Connection> connect(URI uri, Acceptor acceptor);

    /** Ends the transport and what it connected, by rule 5; does not wait for the connections' end. */
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
