package dev.peekwire.consent;

/**
 * How much of an unsent text its readers see, from nothing to everything.
 *
 * @since 0.1.0
 */
public enum PeekLevel {
    /** Nothing, not even that the visitor types. */
    NONE,
    /** Only whether the visitor is typing; no text leaves the device. */
    TYPING,
    /** The text, with sensitive values masked on the device and again on the server. */
    MASKED,
    /** The text as typed. */
    FULL;

    /** Whether draft text may leave the device at this level. */
    public boolean allowsText() {
        return this == MASKED || this == FULL;
    }

    /** Whether this level shows no more than the other. */
    public boolean atMost(PeekLevel other) {
        return compareTo(other) <= 0;
    }
}
