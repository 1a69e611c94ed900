package dev.peekwire.transcript.proof;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256. Immutable and thread-safe; two are equal when their bytes are.
 *
 * @since 0.1.0
 */
public final class Hash {
    /** How many bytes it has. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Of its bytes, which are copied.
     *
     * @throws IllegalArgumentException if they are not 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("hash: " + bytes.length + " bytes, " + BYTES + " expected");
        }
        return new Hash(bytes.clone());
    }

    /** Of an array that nobody else has. */
    static Hash owning(byte[] bytes) {
        return new Hash(bytes);
    }

    /** From 64 lower-case hexadecimal digits; empty if it is anything else. */
    public static Optional<Hash> parse(String hex) {
        return LowerHex.bytes(hex, BYTES).map(Hash::new);
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Not to be touched. */
    byte[] raw() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** 64 lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
