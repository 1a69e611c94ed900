package dev.peekwire.cluster;

import java.util.Objects;

/**
 * A place in a desk's feed. Made by the store, and understood by it alone.
 *
 * @param value 1 to 200 characters
 * @since 0.1.0
 */
public record FeedPosition(String value) {
    private static final int LONGEST = 200;

    /** Validates. */
    public FeedPosition {
        Objects.requireNonNull(value, "feed position");
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "feed position: length " + value.length() + ", allowed are 1 to " + LONGEST);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
