package dev.peekwire.spi;

import dev.peekwire.protocol.Frame;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A frame with its encoded form, which is made once per codec however many connections it goes to. Thread-safe.
 *
 * @since 0.1.0
 */
public final class SharedFrame {
    private final Frame frame;
    private volatile @Nullable Encoded encoded;

    /** Wraps a frame. */
    public SharedFrame(Frame frame) {
        this.frame = Objects.requireNonNull(frame, "frame");
    }

    /** The frame. */
    public Frame frame() {
        return frame;
    }

    /**
     * The frame in the codec's form. Desks use one codec nearly always, so one form is remembered.
     *
     * @param codec the codec of the connection
     */
    public String encoded(FrameCodec codec) {
        return form(codec).text;
    }

    /**
     * The length of {@link #encoded} in UTF-8 bytes, counted once.
     *
     * @param codec the codec of the connection
     */
    public int size(FrameCodec codec) {
        return form(codec).size;
    }

    private Encoded form(FrameCodec codec) {
        Encoded known = encoded;
        return known == null || known.codec != codec ? encode(codec) : known;
    }

    private synchronized Encoded encode(FrameCodec codec) {
        Encoded known = encoded;
        if (known == null || known.codec != codec) {
            String text = codec.encode(frame);
            known = new Encoded(codec, text, Utf8.length(text));
            encoded = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return frame.toString();
    }

    private record Encoded(FrameCodec codec, String text, int size) {
        @Override
        public String toString() {
            return "Encoded[" + size + " bytes]";
        }
    }
}
