package dev.peekwire.bus.memory;

import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.spi.BusListener;
import java.util.ArrayList;
import java.util.List;

/** What a listener was told, in order: numbers of frames, and gaps. */
final class Heard implements BusListener {
    static final String GAP = "gap";

    private final List<String> all = new ArrayList<>();

    @Override
    public synchronized void onFrame(NodeFrame frame) {
        all.add(Long.toString(((NodeFrame.Dispatching) frame).epoch()));
    }

    @Override
    public synchronized void onGap() {
        all.add(GAP);
    }

    synchronized List<String> all() {
        return List.copyOf(all);
    }
}
