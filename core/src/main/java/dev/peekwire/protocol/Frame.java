package dev.peekwire.protocol;

/**
 * One step of the conversation between a client and a desk. The set is closed: {@link ClientFrame} is what clients
 * send, {@link ServerFrame} what the desk sends. Frames are immutable; those that hold typed text hide it in
 * {@code toString}.
 *
 * @since 0.1.0
 */
public sealed interface Frame permits ClientFrame, ServerFrame {
    /** The protocol version of this library, told in {@code hello} and {@code welcome}. */
    int PROTOCOL_VERSION = 1;
}
