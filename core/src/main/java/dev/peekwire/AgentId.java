package dev.peekwire;

/**
 * One agent or supervisor, as the authenticator names them.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ ~ : -}
 * @since 0.1.0
 */
public record AgentId(String value) {
    /** Validates the value. */
    public AgentId {
        Ids.require("agent id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
