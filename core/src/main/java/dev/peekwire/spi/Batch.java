package dev.peekwire.spi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of one write, gathered frame by frame. Used by one thread at a time. */
final class Batch {
    /** What a codec may put between two frames. */
    private static final int SEPARATOR = 2;

    private final FrameCodec codec;
    private final Outbox.Limits limits;
    private @Nullable String only;
    private @Nullable List<String> several;
    private int count;
    private long room;
    private @Nullable SharedFrame carried;

    Batch(FrameCodec codec, Outbox.Limits limits) {
        this.codec = codec;
        this.limits = limits;
    }

    /** Begins anew, with what did not fit into the batch before. */
    void begin() {
        only = null;
        several = null;
        count = 0;
        room = limits.batchBytes();
        SharedFrame first = carried;
        carried = null;
        if (first != null) {
            add(first);
        }
    }

    /** How large the next frame may be: any size for the first; negative when the batch is complete. */
    long room() {
        if (count == 0) {
            return Long.MAX_VALUE;
        }
        return carried != null || count >= limits.batchFrames() ? -1 : room;
    }

    /** Adds a frame, or carries it over to the next batch if it turned out to be larger than the room. */
    void add(SharedFrame frame) {
        int size = frame.size(codec);
        if (size > room()) {
            carried = frame;
        } else {
            add(frame.encoded(codec));
            room -= size + SEPARATOR;
        }
    }

    private void add(String text) {
        if (count++ == 0) {
            only = text;
            return;
        }
        List<String> texts = several;
        if (texts == null) {
            texts = new ArrayList<>();
            texts.add(only);
            several = texts;
        }
        texts.add(text);
    }

    /** The text; null for an empty batch. */
    @Nullable String text() {
        return several == null ? only : codec.join(List.copyOf(several));
    }
}
