package dev.peekwire.spi;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits to be written, bounded. Guarded by the lock of its {@link Outbox}. */
final class Backlog {
    private final FrameCodec codec;
    private final Outbox.Limits limits;
    private final ArrayDeque<Object> queue = new ArrayDeque<>(4);
    private final Set<LatestFrame> latest = Collections.newSetFromMap(new IdentityHashMap<>(4));
    private long bytes;

    Backlog(FrameCodec codec, Outbox.Limits limits) {
        this.codec = codec;
        this.limits = limits;
    }

    /** False when it is full. */
    boolean add(SharedFrame frame, int size) {
        if (bytes + size > limits.backlogBytes() || queue.size() - latest.size() >= limits.backlogFrames()) {
            return false;
        }
        bytes += size;
        return queue.add(frame);
    }

    /** False when it waits already. */
    boolean add(LatestFrame frame) {
        return latest.add(frame) && queue.add(frame);
    }

    /** The next, {@link SharedFrame} or {@link LatestFrame}; null when none waits, or a shared one larger than the room. */
    @Nullable Object poll(long room) {
        Object head = room < 0 ? null : queue.peek();
        if (head == null) {
            return null;
        }
        if (head instanceof SharedFrame frame) {
            int size = frame.size(codec);
            if (size > room) {
                return null;
            }
            bytes -= size;
        } else if (head instanceof LatestFrame frame) {
            latest.remove(frame);
        }
        return queue.poll();
    }

    void clear() {
        queue.clear();
        latest.clear();
        bytes = 0;
    }
}
