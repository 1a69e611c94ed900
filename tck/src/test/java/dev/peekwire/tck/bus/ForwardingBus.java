package dev.peekwire.tck.bus;

import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.BusListener;
import dev.peekwire.spi.BusSubscription;
import dev.peekwire.spi.ClusterBus;
import dev.peekwire.spi.NodeCodec;
import java.util.concurrent.CompletionStage;

/** A bus with something broken. */
class ForwardingBus implements ClusterBus {
    private final ClusterBus real;
    private final Breakage breakage;

    ForwardingBus(ClusterBus real, Breakage breakage) {
        this.real = real;
        this.breakage = breakage;
    }

    boolean drops(NodeFrame frame) {
        return false;
    }

    @Override
    public CompletionStage<Boolean> publish(BusChannel channel, NodeFrame frame) {
        return real.publish(breakage.channel(channel), frame);
    }

    @Override
    public BusSubscription subscribe(BusChannel channel, BusListener listener) {
        BusListener broken = breakage.listener(listener);
        return breakage.subscription(real.subscribe(breakage.channel(channel), new BusListener() {
            @Override
            public void onFrame(NodeFrame frame) {
                if (!drops(frame)) {
                    broken.onFrame(frame);
                }
            }

            @Override
            public void onGap() {
                broken.onGap();
            }
        }));
    }

    @Override
    public boolean up() {
        return real.up();
    }

    @Override
    public Watching watch(Watcher watcher) {
        return real.watch(watcher);
    }

    @Override
    public NodeCodec codec() {
        return breakage.codec(real.codec());
    }

    @Override
    public void close() {
        real.close();
    }
}
