package dev.peekwire.client;

/**
 * Where a client stands with its desk.
 *
 * @since 0.1.0
 */
public enum ConnectionState {
    /** Not asked to connect yet. */
    NEW,
    /** On the way to the desk's welcome. */
    CONNECTING,
    /** Welcomed. */
    CONNECTED,
    /** The connection is gone; the next attempt comes by itself. Commands wait. */
    WAITING,
    /** For good: closed by the product, or the desk said not to come back. */
    CLOSED
}
