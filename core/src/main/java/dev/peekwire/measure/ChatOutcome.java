package dev.peekwire.measure;

/**
 * What a chat came to. Each row is defined in the guide on measures.
 *
 * @since 0.1.0
 */
public enum ChatOutcome {
    /** Not closed yet. */
    OPEN,
    /** An agent answered. */
    ANSWERED,
    /** It ended while an agent had it, or after it was left as a message, and no agent ever answered. */
    UNANSWERED,
    /** The visitor left while nobody had it, unanswered since it came into the queue. */
    ABANDONED,
    /** As {@link #ABANDONED}, in the first queue and so soon that it was no wait. */
    SHORT_ABANDON,
    /** A bot's walk came to its end, and the visitor left without asking on. */
    BOT,
    /** The desk or an agent ended it while nobody had it. */
    TURNED_AWAY
}
