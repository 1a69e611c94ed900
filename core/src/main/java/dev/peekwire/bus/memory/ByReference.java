package dev.peekwire.bus.memory;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.spi.MalformedFrameException;
import dev.peekwire.spi.NodeCodec;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Bytes that mean a frame to the nodes of one hub only, and only until {@link #MOST} later ones were made. */
final class ByReference implements NodeCodec {
    private static final int MOST = 16_384;

    private final Map<Long, NodeFrame> frames = new LinkedHashMap<>();
    private long next;

    @Override
    public synchronized byte[] encode(NodeFrame frame) {
        frames.put(next, frame);
        if (frames.size() > MOST) {
            frames.remove(next - MOST);
        }
        return ByteBuffer.allocate(Long.BYTES).putLong(next++).array();
    }

    @Override
    public synchronized Optional<NodeFrame> decode(byte[] bytes) throws MalformedFrameException {
        NodeFrame frame =
                bytes.length == Long.BYTES ? frames.get(ByteBuffer.wrap(bytes).getLong()) : null;
        if (frame == null) {
            throw new MalformedFrameException(Refusal.of(ErrorCode.MALFORMED, "no frame of this hub"), null);
        }
        return Optional.of(frame);
    }
}
