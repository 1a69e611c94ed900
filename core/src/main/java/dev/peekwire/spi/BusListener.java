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

    /** Frames may have been lost, as many as there may have been, between the call before and now. */
    void onGap();
}
