package dev.peekwire.internal.cluster;

import dev.peekwire.DeskId;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.Letter;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.internal.serial.SerialQueue;
import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.ClusterBus;
import dev.peekwire.spi.MalformedFrameException;
import dev.peekwire.spi.NodeRegistry;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Takes notices and letters to other nodes: by the bus, and letters through the store when the bus does not take them.
 * Never blocks. What gets lost all the same is made up for: notices by the feed, questions by their patience.
 * Thread-safe.
 */
public final class Courier {
    private static final int BAG = 100;

    private final DeskId desk;
    private final ClusterBus bus;
    private final NodeRegistry registry;
    private final SerialQueue mail;
    private final Consumer<Throwable> failures;
    private final LongAdder sent = new LongAdder();
    private final LongAdder posted = new LongAdder();

    /**
     * Nothing is under way.
     *
     * @param workers carry letters to the store
     * @param failures told of what fails
     */
    public Courier(DeskId desk, ClusterBus bus, NodeRegistry registry, Executor workers, Consumer<Throwable> failures) {
        this.desk = desk;
        this.bus = bus;
        this.registry = registry;
        this.failures = failures;
        this.mail = new SerialQueue(workers, failures);
    }

    /** Tells all nodes, as far as the bus takes it. */
    public void announce(NodeFrame notice) {
        bus.publish(BusChannel.nodes(desk), notice);
    }

    /** Sends a letter. */
    public void send(NodeId to, Letter letter) {
        sent.increment();
        if (!bus.up()) {
            post(to, letter);
            return;
        }
        bus.publish(BusChannel.node(desk, to), letter).thenAccept(taken -> {
            if (!taken) {
                post(to, letter);
            }
        });
    }

    /**
     * Leaves a letter in the store, where it waits for its node as long as that is registered. Blocks; throws what the
     * store throws.
     *
     * @return whether it waits there: not if the node is not registered, or too many letters wait for it
     */
    public boolean leave(NodeId to, Letter letter) {
        posted.increment();
        return registry.post(desk, to, bus.codec().encode(letter));
    }

    /** Tells a node something of a draft: by the bus alone, and nobody makes up for its loss. */
    public void whisper(NodeId to, DraftFrame frame) {
        bus.publish(BusChannel.node(desk, to), frame);
    }

    private void post(NodeId to, Letter letter) {
        posted.increment();
        try {
            mail.run(() -> registry.post(desk, to, bus.codec().encode(letter)));
        } catch (RejectedExecutionException busy) {
            failures.accept(busy);
        }
    }

    /** How many letters were sent, whichever way. */
    public long sent() {
        return sent.sum();
    }

    /** How many of them went by the store. */
    public long posted() {
        return posted.sum();
    }

    /** Takes the letters out that came through the store. Blocks. */
    public void collect(NodeId self, Consumer<NodeFrame> told) {
        List<byte[]> bag;
        do {
            bag = registry.collect(desk, self, BAG);
            bag.forEach(bytes -> open(bytes, told));
        } while (bag.size() == BAG);
    }

    private void open(byte[] bytes, Consumer<NodeFrame> told) {
        try {
            bus.codec().decode(bytes).ifPresent(told);
        } catch (MalformedFrameException unreadable) {
            failures.accept(unreadable);
        }
    }
}
