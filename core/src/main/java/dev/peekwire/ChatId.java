package dev.peekwire;

/**
 * One chat. Made by the desk, unguessable, and nevertheless never sufficient for access.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ ~ : -}
 * @since 0.1.0
 */
public record ChatId(String value) {
    /** Validates the value. */
    public ChatId {
        Ids.require("chat id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
