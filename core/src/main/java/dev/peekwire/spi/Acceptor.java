package dev.peekwire.spi;

/**
 * Where a transport's server side brings its connections: the desk.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Acceptor {
    /**
     * A peer connected. Called before anything else happens on the connection; the connection may be used, and
     * closed, inside the call.
     *
     * @return what to tell of the connection
     */
    ConnectionListener accept(Connection connection, PeerInfo peer);
}
