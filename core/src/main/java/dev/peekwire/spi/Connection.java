package dev.peekwire.spi;

import dev.peekwire.protocol.CloseCode;

/**
 * One connection, seen from either side. Thread-safe.
 *
 * <p>The rules, each a test of the kit in {@code peekwire-tck}:
 *
 * <ol>
 *   <li>Frames MUST arrive whole, in the order of the {@code send} calls that queued them, and at most once.
 *   <li>{@code send} MUST NOT block and MUST NOT throw, whatever the peer does.
 *   <li>{@code send} MUST answer {@link SendResult#FULL}, and take nothing, when what waits to be written would pass
 *       the transport's backlog limit; memory per connection MUST stay bounded.
 *   <li>{@code send} after the connection's end MUST answer {@link SendResult#CLOSED}.
 *   <li>A {@link LatestFrame} that is still waiting MUST NOT be queued again: the answer is
 *       {@link SendResult#SUPERSEDED}. It MUST be asked for its frame only when it is about to be written, without
 *       any lock held, and at most once for each time it was queued. It is never refused as {@link SendResult#FULL}.
 *   <li>A {@link SharedFrame} that is sent to many connections MUST be encoded at most once per codec.
 *   <li>{@code close} MUST be idempotent, MUST reach the peer with its code if the peer still reads, and what was
 *       queued before it SHOULD be written first; a peer that does not read MUST NOT keep the connection open longer
 *       than the transport's close time-out.
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

    /** Ends the connection, once; {@code reason} is for a developer and at most 120 UTF-8 bytes. */
    void close(CloseCode code, String reason);
}
