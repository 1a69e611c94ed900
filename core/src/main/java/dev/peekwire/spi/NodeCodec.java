package dev.peekwire.spi;

import dev.peekwire.cluster.NodeFrame;
import java.util.Optional;

/**
 * The form of {@link NodeFrame}s as bytes: on a bus, and of letters in the store. Nodes of two versions read each other's.
 * Thread-safe.
 *
 * @since 0.1.0
 */
public interface NodeCodec {
    /** The frame's bytes. */
    byte[] encode(NodeFrame frame);

    /**
     * The frame of bytes; empty if they are one of a later version, which this one has no use for.
     *
     * @throws MalformedFrameException if they are no frame at all
     */
    Optional<NodeFrame> decode(byte[] bytes) throws MalformedFrameException;
}
