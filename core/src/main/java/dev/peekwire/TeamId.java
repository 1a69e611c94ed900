package dev.peekwire;

import org.jspecify.annotations.Nullable;

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

    // Said here, since a JVM makes a record's own only when they are first asked for: plans are loaded while it starts.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof TeamId team && value.equals(team.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
