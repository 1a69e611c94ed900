package dev.peekwire.consent;

/**
 * What the desk wants from a visitor's client while the visitor types. Without a reader nothing leaves the device.
 *
 * @since 0.1.0
 */
public enum DemandMode {
    /** Send nothing. */
    NONE,
    /** Send only whether the visitor is typing. */
    TYPING,
    /** Send edits of the draft. */
    DRAFT
}
