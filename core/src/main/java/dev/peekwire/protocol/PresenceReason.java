package dev.peekwire.protocol;

/**
 * Whose doing an agent's presence is.
 *
 * @since 0.1.0
 */
public enum PresenceReason {
    /** The agent's own, on this connection or another; or as it was found on connecting. */
    SELF,
    /** The desk's: too many offers were missed in a row. */
    MISSED
}
