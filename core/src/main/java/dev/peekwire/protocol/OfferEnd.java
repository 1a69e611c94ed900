package dev.peekwire.protocol;

/**
 * Why an offer of a chat stands no more.
 *
 * @since 0.1.0
 */
public enum OfferEnd {
    /** The agent accepted it, on this connection or another. */
    ACCEPTED,
    /** The agent declined it, on this connection or another. */
    DECLINED,
    /** Somebody else has the chat. */
    TAKEN,
    /** The agent did not answer in time. */
    MISSED,
    /** The visitor left, or the chat went elsewhere. */
    GONE,
    /** The agent takes no chats any more. */
    UNAVAILABLE
}
