package dev.peekwire.spi;

import java.util.Objects;

/**
 * What a command did when it was first seen.
 *
 * @param fingerprint SHA-256 of its content, hexadecimal
 * @param version the chat's version after it
 * @since 0.1.0
 */
public record StoredCommand(String fingerprint, long version) {
    /** Validates. */
    public StoredCommand {
        Objects.requireNonNull(fingerprint, "fingerprint");
    }
}
