package dev.peekwire.chat;

/**
 * Why a warm transfer came to nothing.
 *
 * @since 0.1.0
 */
public enum HandoverEnd {
    /** The agent, or a supervisor, called it off. */
    WITHDRAWN,
    /** Nobody who could take the chat is at the desk any more. */
    NOBODY,
    /** Nobody took it in time. */
    TIMEOUT
}
