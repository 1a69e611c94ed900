package dev.peekwire.erasure;

import dev.peekwire.ChatId;

/**
 * One legal hold of a desk, of whoever places it.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ ~ : -}
 * @since 0.1.0
 */
public record HoldId(String value) implements Comparable<HoldId> {
    /** Validates the value. */
    public HoldId {
        // The one rule for ids.
        new ChatId(value);
    }

    /** By ASCII. */
    @Override
    public int compareTo(HoldId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
