package dev.peekwire.spi;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;

/**
 * What a transport tells of one connection. Calls may come on an I/O thread: the listener does not block and does not
 * throw.
 *
 * <p>The rules for transports, each a test of the kit:
 *
 * <ol>
 *   <li>Calls for one connection MUST come one after another, never one inside another, each happening before the next.
 *   <li>{@link #onClosed} MUST come exactly once and last, with {@link CloseCode#LOST} if the connection broke.
 *   <li>A transport MUST survive a listener that throws: it closes that connection with {@link CloseCode#INTERNAL},
 *       and no other suffers.
 *   <li>The connection MUST be usable within every call: it may be sent on and closed.
 *   <li>A message that is no frame, or a batch that holds one, MUST be told by {@link #onMalformed} alone; the connection
 *       goes on.
 *   <li>A message that is larger than the transport reads MUST end the connection with {@link CloseCode#TOO_BIG}.
 * </ol>
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
