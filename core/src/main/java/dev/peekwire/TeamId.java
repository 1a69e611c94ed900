package dev.peekwire;

/**
 * A team of agents; every chat belongs to one.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ ~ : -}
 * @since 0.1.0
 */
public record TeamId(String value) {
    /** Validates the value. */
    public TeamId {
        Ids.require("team id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
