package dev.peekwire.spi;

import dev.peekwire.protocol.Frame;
import java.util.List;

/**
 * The form of frames on a wire that carries text. Thread-safe, immutable.
 *
 * @since 0.1.0
 */
public interface FrameCodec {
    /** The subprotocol's name, for example {@code peekwire.v1.json}. */
    String subprotocol();

    /** One frame as one text. */
    String encode(Frame frame);

    /** Texts that {@link #encode} made, joined into one that {@link #decode} reads as several frames, in order. */
    String join(List<String> encoded);

    /**
     * The frames in a text, in order; at least one.
     *
     * @throws MalformedFrameException if any of them is malformed; then none of them counts
     */
    List<Frame> decode(String text) throws MalformedFrameException;
}
