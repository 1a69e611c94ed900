package dev.peekwire.cluster;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One node of a desk, from its joining to its leaving: random, and never used again. A node that was evicted comes back
 * under another.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ ~ : -}
 * @since 0.1.0
 */
public record NodeId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~:-]{1,64}");

    /** Validates the value. */
    public NodeId {
        Objects.requireNonNull(value, "node id");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("node id: 1 to 64 characters of A-Z a-z 0-9 . _ ~ : - are allowed");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
