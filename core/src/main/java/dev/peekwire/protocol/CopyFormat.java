package dev.peekwire.protocol;

/**
 * How a copy of a chat is written.
 *
 * @since 0.1.0
 */
public enum CopyFormat {
    /** Plain text. */
    TEXT,
    /** One HTML file, which needs nothing else. */
    HTML,
    /** CommonMark. */
    MARKDOWN,
    /** JSON that the desk has signed, to be proven later; where the desk has keys. */
    SIGNED
}
