package dev.peekwire.cluster;

import java.util.Objects;

/**
 * One node of a desk, from its joining to its leaving: random, and never used again. A node that was evicted comes back
 * under another.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ ~ : -}
 * @since 0.1.0
 */
public record NodeId(String value) {
    private static final int LONGEST = 64;

    /** Validates the value. */
    public NodeId {
        Objects.requireNonNull(value, "node id");
        if (value.isEmpty() || value.length() > LONGEST || !allowed(value)) {
            throw new IllegalArgumentException("node id: 1 to 64 characters of A-Z a-z 0-9 . _ ~ : - are allowed");
        }
    }

    /** Each step of a draft has two of them: a pattern would cost more than the step's text. */
    private static boolean allowed(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!allowed(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean allowed(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._~:-".indexOf(c) >= 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
