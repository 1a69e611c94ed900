package dev.peekwire.transcript.proof;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sixteen random bytes that make a commitment tell nothing of what it is about. Whoever has the salt can try values until
 * one fits, so it is shown with its value or not at all, and never printed. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Salt {
    /** How many bytes it has. */
    public static final int BYTES = 16;

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Of its bytes, which are copied.
     *
     * @throws IllegalArgumentException if they are not 16
     */
    public static Salt of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("salt: " + bytes.length + " bytes, " + BYTES + " expected");
        }
        return new Salt(bytes.clone());
    }

    /** Of an array that nobody else has. */
    static Salt owning(byte[] bytes) {
        return new Salt(bytes);
    }

    /** From 32 lower-case hexadecimal digits; empty if it is anything else. */
    public static Optional<Salt> parse(String hex) {
        return LowerHex.bytes(hex, BYTES).map(Salt::new);
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Not to be touched. */
    byte[] raw() {
        return bytes;
    }

    /** 32 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Salt that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "Salt[]";
    }
}
