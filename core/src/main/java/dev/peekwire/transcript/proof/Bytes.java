package dev.peekwire.transcript.proof;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** A text in UTF-8 that is being put together. One thread at a time. */
final class Bytes {
    private static final int FIRST_SIZE = 512;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;
    private int bits;

    void clear() {
        length = 0;
        bits = 0;
    }

    void put(int one) {
        if (length == bytes.length) {
            room(1);
        }
        bytes[length++] = (byte) one;
        bits |= one;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    /**
     * Characters that JSON has as they are, in ASCII.
     *
     * @return the place of the first from there on that is none; the text's length if there is none
     */
    int plain(String text, int from) {
        room(text.length() - from);
        byte[] to = bytes;
        int at = length - from;
        int i = from;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                break;
            }
            to[at + i] = (byte) c;
        }
        length = at + i;
        return i;
    }

    /** In hexadecimal digits. */
    void hex(byte[] several) {
        room(2 * several.length);
        for (byte one : several) {
            bytes[length++] = HEX[(one >> 4) & 0xf];
            bytes[length++] = HEX[one & 0xf];
        }
    }

    void into(MessageDigest digest) {
        digest.update(bytes, 0, length);
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
