package dev.peekwire.spi;

import dev.peekwire.protocol.CloseCode;

/**
 * One connection, seen from either side. Thread-safe.
 *
 * <p>The rules, each a test of the kit in {@code peekwire-tck}:
 *
 * <ol>
 *   <li>Frames MUST arrive whole, in the order of the {@code send} calls that queued them, and at most once. Calls
 *       that overlap in time have no order between them.
 *   <li>{@code send} MUST NOT block and MUST NOT throw, whatever the peer does.
 *   <li>{@code send} MUST answer {@link SendResult#FULL}, and take nothing, when what waits to be written would pass
 *       the transport's backlog limit; memory per connection MUST stay bounded.
 *   <li>{@code send} MUST answer {@link SendResult#CLOSED} once this side has called {@code close}, and at the latest
 *       from {@link ConnectionListener#onClosed} on.
 *   <li>A {@link LatestFrame} that is still waiting MUST NOT be queued again: the answer is
 *       {@link SendResult#SUPERSEDED}. It MUST be asked for its frame only when it is about to be written, without
 *       any lock held, and at most once for each time it was queued. From the moment that it is asked it may be queued
 *       again, from within {@link LatestFrame#take} too. It is never refused as {@link SendResult#FULL}. One with
 *       nothing to tell writes nothing.
 *   <li>A {@link SharedFrame} that is sent to many connections MUST be encoded at most once per codec.
 *   <li>{@code close} MUST be idempotent: the first code counts, and both sides' {@link ConnectionListener#onClosed}
 *       tell it, this side's too, if the peer still reads. What was queued before it SHOULD be written first; a peer
 *       that does not read MUST NOT keep the connection open longer than the transport's close time-out.
 *       {@link dev.peekwire.protocol.CloseCode#LOST} is no word that can be said: closing with it MUST look to the peer
 *       like a lost connection. When both sides close at once, each is told either code.
 * </ol>
 *
 * @since 0.1.0
 */
public interface Connection {
    /** An id for logs, unique in the process. */
    String id();

    /** Queues a frame. */
    SendResult send(SharedFrame frame);

    /** Queues a frame that is made when it is about to be written, unless it waits already. */
    SendResult send(LatestFrame frame);

    /**
     * Ends the connection, once. Never blocks, never throws.
     *
     * @param code why
     * @param reason for a developer; what is beyond 120 UTF-8 bytes is cut off, and a transport may lose it altogether
     */
    void close(CloseCode code, String reason);
}
