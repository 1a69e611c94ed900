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
    private final List<String> texts = new ArrayList<>(4);
    private long room;
    private @Nullable SharedFrame carried;

    Batch(FrameCodec codec, Outbox.Limits limits) {
        this.codec = codec;
        this.limits = limits;
    }

    /** Begins anew, with what did not fit into the batch before. */
    void begin() {
        texts.clear();
        room = limits.batchBytes();
        SharedFrame first = carried;
        carried = null;
        if (first != null) {
            add(first);
        }
    }

    /** How large the next frame may be: any size for the first; negative when the batch is complete. */
    long room() {
        if (texts.isEmpty()) {
            return Long.MAX_VALUE;
        }
        return carried != null || texts.size() >= limits.batchFrames() ? -1 : room;
    }

    /** Adds a frame, or carries it over to the next batch if it turned out to be larger than the room. */
    void add(SharedFrame frame) {
        int size = frame.size(codec);
        if (size > room()) {
            carried = frame;
        } else {
            texts.add(frame.encoded(codec));
            room -= size + SEPARATOR;
        }
    }

    /** The text; null for an empty batch. */
    @Nullable String text() {
        return switch (texts.size()) {
            case 0 -> null;
            case 1 -> texts.get(0);
            default -> codec.join(List.copyOf(texts));
        };
    }
}
