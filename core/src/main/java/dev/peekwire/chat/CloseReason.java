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
    /** The desk closed it: shutting down, or an operator's act. */
    DESK
}
