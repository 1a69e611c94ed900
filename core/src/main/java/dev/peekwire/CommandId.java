package dev.peekwire;

/**
 * A command, named by the client that sends it: the same id twice is one effect.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ ~ : -}
 * @since 0.1.0
 */
public record CommandId(String value) {
    /** Validates the value. */
    public CommandId {
        Ids.require("command id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
