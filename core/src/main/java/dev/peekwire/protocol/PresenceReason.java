package dev.peekwire.protocol;

/**
 * Whose doing an agent's presence is.
 *
 * @since 0.1.0
 */
public enum PresenceReason {
    /** The agent's own, on this connection or another, now or earlier. */
    SELF,
    /** The desk's: too many offers were missed in a row. */
    MISSED,
    /**
     * Nobody's: the agent is new here, or the desk has forgotten, by a restart or a long absence. Told to a connection
     * that has come, whose client says again what the agent chose last, if it knows.
     */
    NEW
}
