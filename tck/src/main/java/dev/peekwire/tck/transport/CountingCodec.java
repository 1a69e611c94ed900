package dev.peekwire.tck.transport;

import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.FrameCodec;
import dev.peekwire.spi.MalformedFrameException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A codec that counts how often it encodes each frame. */
final class CountingCodec implements FrameCodec {
    private final FrameCodec codec;
    private final ConcurrentMap<Frame, Integer> encodings = new ConcurrentHashMap<>();

    CountingCodec(FrameCodec codec) {
        this.codec = codec;
    }

    int encodings(Frame frame) {
        return encodings.getOrDefault(frame, 0);
    }

    @Override
    public String subprotocol() {
        return codec.subprotocol();
    }

    @Override
    public String encode(Frame frame) {
        encodings.merge(frame, 1, Integer::sum);
        return codec.encode(frame);
    }

    @Override
    public String join(List<String> encoded) {
        return codec.join(encoded);
    }

    @Override
    public List<Frame> decode(String text) throws MalformedFrameException {
        return codec.decode(text);
    }
}
