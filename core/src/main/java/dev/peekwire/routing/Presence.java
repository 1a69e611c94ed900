package dev.peekwire.routing;

/**
 * Whether an agent takes chats.
 *
 * @since 0.1.0
 */
public enum Presence {
    /** Takes chats. */
    AVAILABLE,
    /** At the desk, keeps the chats at hand, takes no new ones: by choice, or after too many missed offers. */
    AWAY,
    /** Not connected. */
    OFFLINE
}
