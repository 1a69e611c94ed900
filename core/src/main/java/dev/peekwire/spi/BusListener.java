package dev.peekwire.spi;

import dev.peekwire.cluster.NodeFrame;

/**
 * What a {@link ClusterBus} tells one subscription. Calls come one after another, each happening before the next; they may
 * come on the bus's own threads: the listener does not block.
 *
 * @since 0.1.0
 */
public interface BusListener {
    /** A frame was published on the channel. */
    void onFrame(NodeFrame frame);

    /**
     * Whether a call with this frame is over within microseconds: it takes no lock for long, and calls nothing that might
     * block. The bus may tell such a frame on the very thread that reads, and save it the way to another; a listener that
     * says so and is slow all the same holds up everybody.
     */
    default boolean brief(NodeFrame frame) {
        return false;
    }

    /** Frames may have been lost, as many as there may have been, between the call before and now. */
    void onGap();
}
