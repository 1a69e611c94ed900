package dev.peekwire.tck.transport;

import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.SharedFrame;
import java.util.List;
import java.util.stream.IntStream;

/** Frames that carry a sender, a number and a text in either direction. */
final class Frames {
    /** 3,900 code points, 15,600 bytes in UTF-8: with its envelope just under 16 KiB. */
    static final String LARGE = "\uD83E\uDD93".repeat(3_900);

    private Frames() {}

    static Frame up(int sender, long number, String text) {
        return new ClientFrame.Draft(sender, new DraftUpdate.Snapshot(number, text, DraftText.check(text), false));
    }

    static Frame down(int sender, long number, String text) {
        return new ServerFrame.PeekSnapshot(sender, number, text, DraftText.check(text));
    }

    static Frame up(long number) {
        return up(1, number, "up " + number);
    }

    static Frame down(long number) {
        return down(1, number, "down " + number);
    }

    static List<Frame> downs(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Frames::down).toList();
    }

    static List<Frame> ups(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Frames::up).toList();
    }

    static SharedFrame shared(Frame frame) {
        return new SharedFrame(frame);
    }

    static int sender(Frame frame) {
        return frame instanceof ServerFrame.PeekSnapshot down ? down.channel() : ((ClientFrame.Draft) frame).channel();
    }

    static long number(Frame frame) {
        return frame instanceof ServerFrame.PeekSnapshot down
                ? down.seq()
                : ((ClientFrame.Draft) frame).update().seq();
    }
}
