package dev.peekwire.spi;

import org.jspecify.annotations.Nullable;

/**
 * A frame that is made at the moment of writing, so that a slow reader gets fewer, larger steps and never a backlog.
 * Identity matters: the same object is queued at most once at a time.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface LatestFrame {
    /**
     * The frame to write now, or null when there is nothing to tell any more. Called by the transport on any thread,
     * without a lock held; never blocks for long and never throws.
     */
    @Nullable SharedFrame take();
}
