package dev.peekwire.response.tone;

/**
 * What is to become of a reply, from harmless to worst.
 *
 * @since 0.1.0
 */
public enum ToneLevel {
    /** It is sent; of a {@link StyleTerm}: the phrase is allowed, and what is forbidden inside it as well. */
    PASS,
    /** It is sent, and its agent told. */
    WARN,
    /** It is sent once its agent has confirmed. */
    CONFIRM,
    /** It is not sent. */
    BLOCK;

    /** The worse of the two. */
    public ToneLevel or(ToneLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
