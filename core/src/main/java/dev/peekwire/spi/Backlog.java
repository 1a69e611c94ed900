package dev.peekwire.spi;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written, bounded. Most of the time that is one frame or none, for which no collection is made. Guarded
 * by the lock of its {@link Outbox}.
 */
final class Backlog {
    private final FrameCodec codec;
    private final Outbox.Limits limits;
    private @Nullable Object head;
    private @Nullable Queue<Object> rest;
    private @Nullable Set<LatestFrame> latest;
    private int count;
    private int latestCount;
    private long bytes;

    Backlog(FrameCodec codec, Outbox.Limits limits) {
        this.codec = codec;
        this.limits = limits;
    }

    /** False when it is full. */
    boolean add(SharedFrame frame, int size) {
        if (bytes + size > limits.backlogBytes() || count - latestCount >= limits.backlogFrames()) {
            return false;
        }
        bytes += size;
        append(frame);
        return true;
    }

    /** False when it waits already. */
    boolean add(LatestFrame frame) {
        if (!isNew(frame)) {
            return false;
        }
        latestCount++;
        append(frame);
        return true;
    }

    private boolean isNew(LatestFrame frame) {
        if (count == 0) {
            return true;
        }
        Set<LatestFrame> waiting = latest;
        if (waiting == null) {
            waiting = Collections.newSetFromMap(new IdentityHashMap<>(4));
            latest = waiting;
        }
        return head != frame && waiting.add(frame);
    }

    private void append(Object frame) {
        if (count++ == 0) {
            head = frame;
            return;
        }
        Queue<Object> queue = rest;
        if (queue == null) {
            queue = new ArrayDeque<>(4);
            rest = queue;
        }
        queue.add(frame);
    }

    /** The next, {@link SharedFrame} or {@link LatestFrame}; null when none waits, or a shared one larger than the room. */
    @Nullable Object poll(long room) {
        Object next = room < 0 ? null : head;
        if (next == null) {
            return null;
        }
        if (next instanceof SharedFrame frame) {
            int size = frame.size(codec);
            if (size > room) {
                return null;
            }
            bytes -= size;
        } else {
            latestCount--;
        }
        advance();
        return next;
    }

    /** The head is in no set: it is known by itself. */
    private void advance() {
        count--;
        head = rest == null ? null : rest.poll();
        if (latest != null && head instanceof LatestFrame frame) {
            latest.remove(frame);
        }
    }

    void clear() {
        head = null;
        rest = null;
        latest = null;
        count = 0;
        latestCount = 0;
        bytes = 0;
    }
}
