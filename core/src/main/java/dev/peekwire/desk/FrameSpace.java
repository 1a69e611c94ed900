package dev.peekwire.desk;

import org.jspecify.annotations.Nullable;

/** What a frame of lists still has room for, so that it stays below the 64 KiB that a client reads, in any codec. */
final class FrameSpace {
    /** With some left for what the frame says besides. */
    static final int BYTES = 56 * 1024;

    /** More than an entry's names, marks and numbers take. */
    private static final int ENTRY = 160;

    private int left;

    /** So many bytes. */
    FrameSpace(int bytes) {
        this.left = bytes;
    }

    /** A whole frame. */
    static FrameSpace ofAFrame() {
        return new FrameSpace(BYTES);
    }

    /** Takes the room for one entry of a list, if there is as much. */
    boolean takes(@Nullable Object... texts) {
        int bytes = ENTRY;
        for (Object text : texts) {
            bytes += text == null ? 0 : bytes(text.toString());
        }
        boolean fits = bytes <= left;
        left -= fits ? bytes : 0;
        return fits;
    }

    private static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            bytes += bytes(text.charAt(i));
        }
        return bytes;
    }

    /** At most, with what must be escaped. */
    static int bytes(char one) {
        boolean plain = one >= ' ' && one < 0x7f && one != '"' && one != '\\';
        return plain ? 1 : 6;
    }
}
