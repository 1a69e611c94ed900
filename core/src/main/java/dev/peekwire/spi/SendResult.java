package dev.peekwire.spi;

/**
 * What became of a send: back-pressure as a value.
 *
 * @since 0.1.0
 */
public enum SendResult {
    /** It will be written, unless the connection ends first. */
    QUEUED,
    /** The same {@link LatestFrame} waits already and will tell the latest. */
    SUPERSEDED,
    /** The backlog is full; nothing was taken. The caller closes the connection or gives up the frame. */
    FULL,
    /** The connection has ended. */
    CLOSED
}
