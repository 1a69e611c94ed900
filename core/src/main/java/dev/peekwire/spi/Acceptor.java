package dev.peekwire.spi;

/**
 * Where a transport brings its connections: on the server side the desk, on the client side the client.
 *
 * <p>The rules for transports, each a test of the kit:
 *
 * <ol>
 *   <li>It MUST be asked once for each connection and before anything else happens on it; the connection may be sent on
 *       and closed inside the call.
 *   <li>If it throws, that connection MUST end with {@link dev.peekwire.protocol.CloseCode#INTERNAL}, or, before it
 *       stands, {@link Transport#connect} fail; no other connection suffers.
 * </ol>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Acceptor {
    /**
     * A peer connected.
     *
     * @param connection this side of the connection, usable at once
     * @param peer what is known of the other side
     * @return what to tell of the connection
     */
    ConnectionListener accept(Connection connection, PeerInfo peer);
}
