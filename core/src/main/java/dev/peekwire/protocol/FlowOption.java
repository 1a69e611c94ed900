package dev.peekwire.protocol;

import java.util.Objects;

/**
 * A way to choose.
 *
 * @param key the key for it, 1 to 9
 * @param label what it is called, in the visitor's language
 * @since 0.1.0
 */
public record FlowOption(int key, String label) {
    /** Validates. */
    public FlowOption {
        Objects.requireNonNull(label, "label");
    }
}
