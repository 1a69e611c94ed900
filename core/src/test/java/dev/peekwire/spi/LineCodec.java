package dev.peekwire.spi;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A toy: a peek snapshot as channel, number and text; frames of a batch on lines. */
final class LineCodec implements FrameCodec {
    final AtomicInteger encodings = new AtomicInteger();

    static Frame frame(int channel, long number, String text) {
        return new ServerFrame.PeekSnapshot(channel, number, text, 0);
    }

    static SharedFrame shared(long number) {
        return new SharedFrame(frame(1, number, ""));
    }

    @Override
    public String subprotocol() {
        return "lines";
    }

    @Override
    public String encode(Frame frame) {
        encodings.incrementAndGet();
        ServerFrame.PeekSnapshot snapshot = (ServerFrame.PeekSnapshot) frame;
        return snapshot.channel() + " " + snapshot.seq() + " " + snapshot.text();
    }

    @Override
    public String join(List<String> encoded) {
        return String.join("\n", encoded);
    }

    @Override
    public List<Frame> decode(String text) throws MalformedFrameException {
        List<Frame> frames = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] parts = line.split(" ", 3);
            if (parts.length != 3) {
                throw new MalformedFrameException(Refusal.of(ErrorCode.MALFORMED, "no frame"), null);
            }
            frames.add(frame(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), parts[2]));
        }
        return frames;
    }
}
