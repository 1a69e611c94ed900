package dev.peekwire.tck.bus;

import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.protocol.ServerFrame;

/** What broken buses do to frames with long texts, and to threads. */
final class Texts {
    private static final int LONG = 16_384;

    private Texts() {}

    static boolean isLong(NodeFrame frame) {
        return frame instanceof DraftFrame.Step step
                && step.frame() instanceof ServerFrame.PeekSnapshot snapshot
                && snapshot.text().length() > LONG;
    }

    static String of(NodeFrame frame) {
        return frame instanceof DraftFrame.Step step && step.frame() instanceof ServerFrame.PeekSnapshot snapshot
                ? snapshot.text()
                : "";
    }

    static NodeFrame cut(NodeFrame frame) {
        ServerFrame.PeekSnapshot whole = (ServerFrame.PeekSnapshot) ((DraftFrame.Step) frame).frame();
        return Frames.text(whole.seq(), whole.text().substring(0, LONG));
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
