package dev.peekwire.measure;

import java.util.Locale;

/**
 * A measure that is a length of time. The guide on measures has the formula and the edge cases of each, in one table.
 *
 * @since 0.1.0
 */
public enum Timing {
    /** From the start until an agent had the chat for the first time. */
    WAIT,
    /** All time in which nobody had the chat, first and later queues. */
    QUEUED,
    /** How long the visitor had waited in the queue that was left. */
    ABANDONED_AFTER,
    /** From the start until an agent's first message. */
    FIRST_RESPONSE,
    /** From when an agent had the chat for the first time until an agent's first message. */
    FIRST_AFTER_AGENT,
    /** From the first message of a visitor's turn until the next agent's message, without what was queued between. */
    RESPONSE,
    /** From a message that was left until an agent's first message. */
    LEFT_ANSWER,
    /** The time in which agents had the chat, without holds for the visitor's silence. */
    HANDLING,
    /** The time for which agents put the chat on hold. */
    HOLD,
    /** From the start until the close. */
    DURATION;

    /** Its name in tables and meters: {@code first_response}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
