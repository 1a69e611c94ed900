package dev.peekwire.chat;

/**
 * Why a chat ended.
 *
 * @since 0.1.0
 */
public enum CloseReason {
    /** The visitor or the agent said that it is done. */
    DONE,
    /** The visitor left and did not come back in time. */
    VISITOR_LEFT,
    /** Nobody said anything for longer than the desk's idle limit. */
    IDLE,
    /** Nobody could take it within the team's maximum wait. */
    NO_AGENT,
    /** The team's queue was full by the time it came there. */
    QUEUE_FULL,
    /** The desk closed it: shutting down, or an operator's act. */
    DESK
}
