package dev.peekwire.benchmarks;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.spi.Connection;
import dev.peekwire.spi.FrameCodec;
import dev.peekwire.spi.LatestFrame;
import dev.peekwire.spi.SendResult;
import dev.peekwire.spi.SharedFrame;

/** A connection that can always write, encodes what it is given, and has nobody at its other end. */
final class NoWire implements Connection {
    private final FrameCodec codec;
    private long written;

    NoWire(FrameCodec codec) {
        this.codec = codec;
    }

    @Override
    public String id() {
        return "none";
    }

    @Override
    public SendResult send(SharedFrame frame) {
        written += frame.encoded(codec).length();
        return SendResult.QUEUED;
    }

    @Override
    public SendResult send(LatestFrame latest) {
        SharedFrame frame = latest.take();
        return frame == null ? SendResult.QUEUED : send(frame);
    }

    @Override
    public void close(CloseCode code, String reason) {
        throw new IllegalStateException(code + " after " + written + " characters: " + reason);
    }
}
