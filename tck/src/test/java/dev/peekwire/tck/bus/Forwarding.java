package dev.peekwire.tck.bus;

import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.spi.BusListener;

/** A listener that passes on what it is told. */
class Forwarding implements BusListener {
    private final BusListener real;

    Forwarding(BusListener real) {
        this.real = real;
    }

    @Override
    public void onFrame(NodeFrame frame) {
        real.onFrame(frame);
    }

    @Override
    public void onGap() {
        real.onGap();
    }
}
