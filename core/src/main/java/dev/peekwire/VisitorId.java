package dev.peekwire;

/**
 * One visitor, across the visitor's chats and connections.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ ~ : -}
 * @since 0.1.0
 */
public record VisitorId(String value) {
    /** Validates the value. */
    public VisitorId {
        Ids.require("visitor id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
