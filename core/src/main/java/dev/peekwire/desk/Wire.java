package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.internal.cluster.Courier;
import dev.peekwire.internal.cluster.Mailroom;
import dev.peekwire.internal.serial.SerialQueue;
import dev.peekwire.spi.ClusterBus;
import dev.peekwire.spi.NodeRegistry;
import dev.peekwire.spi.SharedStore;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the parts of a node share: its way to the others, and to what all of them have written down. Thread-safe. */
final class Wire {
    private final Desk desk;
    private final SharedStore store;
    private final ClusterBus bus;
    private final Courier courier;
    private final Mailroom mailroom;
    private final SerialQueue chores;
    private final List<SerialQueue> visits;
    private volatile @Nullable NodeId self;
    private volatile @Nullable NodeId leader;

    Wire(Desk desk, SharedStore store, ClusterBus bus) {
        this.desk = desk;
        this.store = store;
        this.bus = bus;
        this.courier = new Courier(
                desk.id(), bus, store.registry(), desk.workers(), failure -> Desk.failed("a letter", failure));
        this.mailroom = new Mailroom(desk.scheduler());
        this.chores = line();
        this.visits = List.of(line(), line(), line(), line());
    }

    private SerialQueue line() {
        return new SerialQueue(desk.workers(), failure -> Desk.failed("a node's chore", failure));
    }

    DeskId id() {
        return desk.id();
    }

    SharedStore store() {
        return store;
    }

    NodeRegistry registry() {
        return store.registry();
    }

    ClusterBus bus() {
        return bus;
    }

    Courier courier() {
        return courier;
    }

    Mailroom mailroom() {
        return mailroom;
    }

    /** Under which id this node is registered; null while it is not. */
    @Nullable NodeId self() {
        return self;
    }

    void self(@Nullable NodeId id) {
        self = id;
    }

    /** Who gives chats to agents, as far as is known. */
    @Nullable NodeId leader() {
        return leader;
    }

    void leader(@Nullable NodeId id) {
        leader = id;
    }

    /** Tells all nodes, if this is one. */
    void announce(Function<NodeId, NodeFrame> notice) {
        NodeId from = self;
        if (from != null) {
            courier.announce(notice.apply(from));
        }
    }

    /** Something to do in the store as a registered node: in the order asked for, and again while the store fails. */
    void chore(Chore chore) {
        chore(chores, chore);
    }

    /** The same about a chat, in the order asked for of that chat: many visitors who come at once hold up no agents. */
    void visit(ChatId chat, Chore chore) {
        chore(visits.get(Math.floorMod(chat.hashCode(), visits.size())), chore);
    }

    /** Does something, on a worker, when all that was asked for has been done or tried. */
    void whenWritten(Runnable task) {
        AtomicInteger left = new AtomicInteger(1 + visits.size());
        Chore last = (registry, id) -> {
            if (left.decrementAndGet() == 0) {
                task.run();
            }
        };
        chore(chores, last);
        visits.forEach(line -> chore(line, last));
    }

    private void chore(SerialQueue line, Chore chore) {
        try {
            line.run(() -> attempt(line, chore));
        } catch (RejectedExecutionException busy) {
            desk.scheduler().after(Rooms.RETRY, () -> chore(line, chore));
        }
    }

    private void attempt(SerialQueue line, Chore chore) {
        try {
            chore.run(registry(), self);
        } catch (RuntimeException failure) {
            if (!desk.closed().get()) {
                Desk.failed("the store", failure);
                desk.counters().store.failed(desk.scheduler().nanoTime());
                desk.scheduler().after(Rooms.RETRY, () -> chore(line, chore));
            }
        }
    }

    /** A chore; must look at how things stand when it is run, for it may be late. */
    @FunctionalInterface
    interface Chore {
        /**
         * Does it.
         *
         * @param self null while this node is registered nowhere
         */
        void run(NodeRegistry registry, @Nullable NodeId self);
    }
}
