package dev.peekwire.spi;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;

/**
 * What a transport tells of one connection. Calls for one connection MUST come one after another, each happening
 * before the next; {@link #onClosed} MUST come exactly once and last. Calls may come on an I/O thread: the listener
 * does not block and does not throw. A transport MUST survive one that does, by closing the connection with
 * {@link CloseCode#INTERNAL}.
 *
 * @since 0.1.0
 */
public interface ConnectionListener {
    /** A frame arrived. */
    void onFrame(Frame frame);

    /** Something arrived that is no frame; the connection is still open. */
    void onMalformed(MalformedFrameException problem);

    /** The connection has ended. */
    void onClosed(CloseCode code, String reason);
}
