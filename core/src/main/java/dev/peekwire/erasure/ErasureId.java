package dev.peekwire.erasure;

import dev.peekwire.ChatId;

/**
 * One erasure of a desk; whoever asks for it makes the id, so that asking again is no second one. Also the name under which
 * its certificate stands.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ ~ : -}, none of them about the person
 * @since 0.1.0
 */
public record ErasureId(String value) implements Comparable<ErasureId> {
    /** Validates the value. */
    public ErasureId {
        // The one rule for ids, which the certificate's file has for the chat's place.
        new ChatId(value);
    }

    /** By ASCII. */
    @Override
    public int compareTo(ErasureId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
