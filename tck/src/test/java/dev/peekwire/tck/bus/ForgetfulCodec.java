package dev.peekwire.tck.bus;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.cluster.Letter;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.spi.MalformedFrameException;
import dev.peekwire.spi.NodeCodec;
import java.util.Optional;

/** Writes all letters, and reads all but one kind. */
record ForgetfulCodec(NodeCodec real) implements NodeCodec {
    @Override
    public byte[] encode(NodeFrame frame) {
        return real.encode(frame);
    }

    @Override
    public Optional<NodeFrame> decode(byte[] bytes) throws MalformedFrameException {
        Optional<NodeFrame> frame = real.decode(bytes);
        if (frame.filter(Letter.Answer.class::isInstance).isPresent()) {
            throw new MalformedFrameException(Refusal.of(ErrorCode.MALFORMED, "on purpose"), null);
        }
        return frame;
    }
}
