package dev.peekwire.consent;

/**
 * What a draft may be used for. Each purpose is granted by itself.
 *
 * @since 0.1.0
 */
public enum Purpose {
    /** An entitled person sees the draft while it is typed. */
    PEEK,
    /** The desk's suggester ranks answers by the draft. */
    SUGGESTIONS
}
