package dev.peekwire.protocol;

/**
 * What the desk wants from the visitor's client for one chat; what is not wanted MUST NOT be sent.
 *
 * @since 0.1.0
 */
public enum DemandMode {
    /** Nothing. */
    NONE,
    /** Only whether the visitor is typing. */
    TYPING,
    /** Edits of the draft. */
    DRAFT
}
