package dev.peekwire.response;

/**
 * What a program may do in a chat before an agent has it.
 *
 * @since 0.1.0
 */
public enum BotMode {
    /** Nothing. */
    NOTHING,
    /** Walk the visitor through a flow. */
    FLOWS
}
