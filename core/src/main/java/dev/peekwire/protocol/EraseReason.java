package dev.peekwire.protocol;

/**
 * Why a draft was erased, at the server and at every viewer.
 *
 * @since 0.1.0
 */
public enum EraseReason {
    /** The visitor sent the message. */
    SENT,
    /** The visitor withdrew consent, or granted less than before. */
    WITHDRAWN,
    /** The chat was closed. */
    CLOSED,
    /** The visitor's connection is gone. */
    DISCONNECTED,
    /** The visitor stopped typing long ago. */
    TIMEOUT,
    /** The chat went to somebody else. */
    TRANSFERRED,
    /** The viewer stopped looking, or may look no more. */
    VIEWER_LEFT,
    /** The draft passed its limit or can't be followed; a snapshot may come. */
    RESET,
    /** The way between two nodes of the desk is interrupted; it is shown again by itself. */
    PAUSED
}
