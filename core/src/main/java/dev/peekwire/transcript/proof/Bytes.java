package dev.peekwire.transcript.proof;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text in UTF-8 that is being put together. One thread at a time. */
final class Bytes {
    private static final int FIRST_SIZE = 256;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;
    private int bits;

    void clear() {
        length = 0;
        bits = 0;
    }

    void put(int one) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) one;
        bits |= one;
    }

    void put(byte[] several) {
        for (byte one : several) {
            put(one);
        }
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    /** Fails if it is no well-formed UTF-8. */
    String text() throws CharacterCodingException {
        if ((bits & ~0x7f) == 0) {
            return new String(bytes, 0, length, StandardCharsets.US_ASCII);
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, 0, length))
                .toString();
    }

    /** Whether it can go on to be well-formed UTF-8. */
    boolean maybeText() {
        CharBuffer chars = CharBuffer.allocate(length);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, 0, length), chars, false)
                .isError();
    }
}
