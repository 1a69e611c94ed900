package dev.peekwire.bus.memory;

import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.BusListener;
import dev.peekwire.spi.BusState;
import dev.peekwire.spi.BusSubscription;
import dev.peekwire.spi.ClusterBus;
import dev.peekwire.spi.NodeCodec;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One node's end of the bus in memory; {@link MemoryHub#join()} makes it. At most 1,024 frames wait for each listener.
 *
 * @since 0.1.0
 */
public final class MemoryBus implements ClusterBus {
    private final MemoryHub hub;
    private final BusState state;
    private final List<MemorySubscription> subscriptions = new CopyOnWriteArrayList<>();
    private volatile Fault fault = Fault.NONE;
    private volatile boolean closed;
    /** Whether what others publish comes in. */
    private boolean hears;

    MemoryBus(MemoryHub hub) {
        this.hub = hub;
        this.state = new BusState(hub.executor());
    }

    /** What is wrong with this end. */
    enum Fault {
        NONE,
        CUT,
        SILENT
    }

    @Override
    public CompletionStage<Boolean> publish(BusChannel channel, NodeFrame frame) {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(frame, "frame");
        boolean taken = up();
        if (taken && fault != Fault.SILENT) {
            hub.carry(channel, frame);
        }
        return CompletableFuture.completedStage(taken);
    }

    @Override
    public BusSubscription subscribe(BusChannel channel, BusListener listener) {
        MemorySubscription subscription = new MemorySubscription(this, channel, listener);
        synchronized (this) {
            subscription.stands(hears);
            subscriptions.add(subscription);
            hub.add(subscription);
        }
        if (closed) {
            subscription.close();
        }
        return subscription;
    }

    @Override
    public boolean up() {
        return state.up();
    }

    @Override
    public Watching watch(Watcher watcher) {
        return state.watch(watcher);
    }

    @Override
    public NodeCodec codec() {
        return hub.codec();
    }

    @Override
    public void close() {
        closed = true;
        hub.left(this);
        changed();
        state.close();
        subscriptions.forEach(MemorySubscription::close);
    }

    // ---- the hub's side

    MemoryHub hub() {
        return hub;
    }

    void fault(Fault now) {
        fault = now;
        changed();
    }

    /** The hub or the fault is another. Listeners know of the gap before anything can be published here. */
    synchronized void changed() {
        boolean up = !closed && !hub.isDown() && fault != Fault.CUT;
        boolean now = up && fault != Fault.SILENT;
        if (now != hears) {
            hears = now;
            subscriptions.forEach(subscription -> subscription.stands(now));
        }
        state.set(up);
    }

    void left(MemorySubscription subscription) {
        subscriptions.remove(subscription);
        hub.remove(subscription);
    }
}
