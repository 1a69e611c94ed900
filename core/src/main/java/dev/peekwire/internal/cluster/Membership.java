package dev.peekwire.internal.cluster;

import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeBeat;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.Fence;
import dev.peekwire.spi.NodeRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One node's life at its desk: it joins, gives signs of life, puts out who gives none, and takes the lease that nobody
 * holds. {@link #beat} is called regularly, one call after another, where calls may block.
 */
public final class Membership {
    /** The lease of the one who gives the desk's chats to agents. */
    public static final String DISPATCHER = "dispatcher";

    /** From one sign of life to the next. */
    public static final Duration BEAT = Duration.ofSeconds(1);

    /** Who has given none for so long is taken for dead, and who could give none for so long gives its roles up. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Who has not been answered for so long has missed more than the beat that is under way. */
    public static final Duration LATE = BEAT.multipliedBy(3);

    private final DeskId desk;
    private final NodeRegistry registry;
    private final SharedTime time;
    private final Supplier<NodeId> ids;
    private final String software;
    private final Life life;
    private final Object door = new Object();
    private final Silent silent = new Silent(PATIENCE, BEAT.multipliedBy(2));
    private volatile @Nullable NodeId self;
    private volatile long aliveAt;
    private volatile @Nullable Fence lease;
    private volatile @Nullable NodeId leader;
    private volatile boolean willing = true;
    private volatile boolean left;
    private volatile int size;

    /** Somebody who never was here; {@link #beat} joins. */
    public Membership(
            DeskId desk, NodeRegistry registry, SharedTime time, Supplier<NodeId> ids, String software, Life life) {
        this.desk = desk;
        this.registry = registry;
        this.time = time;
        this.ids = ids;
        this.software = software;
        this.life = life;
        this.aliveAt = time.nanoTime();
    }

    /** What becomes of a node. Told within {@link #beat}, or within {@link #watch} where that says so. */
    public interface Life {
        /** It is registered, under an id that was never used before. */
        void joined(NodeId self);

        /** It was put out: nothing is its own any more. It joins again next. */
        void evicted();

        /** The lease is its own. */
        void leads(Fence fence);

        /** The lease is its own no more, or it can't know; told within {@link #watch} too. */
        void leadsNoMore();

        /** Somebody else holds the lease, or nobody. Told when that changes. */
        void follows(@Nullable NodeId leader);

        /** Nodes are not there any more. */
        void gone(Set<NodeId> nodes);
    }

    /** For how long the store has answered no sign of life. */
    public Duration silentFor() {
        return Duration.ofNanos(Math.max(0, time.nanoTime() - aliveAt));
    }

    /** How many nodes there were at the last look, itself included; 0 before. */
    public int size() {
        return size;
    }

    /** Under which id it is registered; null before. */
    public @Nullable NodeId self() {
        return self;
    }

    /** A sign of life, and what is seen of the others. Throws what the store throws. */
    public void beat() {
        synchronized (door) {
            if (!left) {
                lives();
            }
        }
    }

    private void lives() {
        NodeId id = self;
        if (id == null) {
            join();
        } else if (alive(id)) {
            look(id);
            lead(id);
        } else {
            evicted();
            join();
        }
    }

    private void join() {
        NodeId id = ids.get();
        registry.join(desk, id, software);
        if (alive(id)) {
            self = id;
            life.joined(id);
            look(id);
            lead(id);
        }
    }

    private boolean alive(NodeId id) {
        long asked = time.nanoTime();
        Optional<Instant> now = registry.beat(desk, id);
        now.ifPresent(there -> {
            time.heard(there, asked, time.nanoTime());
            aliveAt = asked;
        });
        return now.isPresent();
    }

    private void evicted() {
        self = null;
        giveUp();
        life.evicted();
    }

    private void look(NodeId id) {
        List<NodeBeat> nodes = registry.nodes(desk);
        size = nodes.size();
        for (NodeBeat one : silent.look(nodes, id, time.nanoTime())) {
            registry.evict(desk, one);
        }
        Set<NodeId> gone = silent.gone(nodes);
        if (!gone.isEmpty()) {
            life.gone(gone);
        }
    }

    private void lead(NodeId id) {
        if (lease != null) {
            return;
        }
        NodeId holder = registry.holder(desk, DISPATCHER).orElse(null);
        if (willing && (holder == null || holder.equals(id))) {
            Fence fence = registry.claim(desk, DISPATCHER, id).orElse(null);
            if (fence != null) {
                lease = fence;
                follow(id);
                life.leads(fence);
                return;
            }
        }
        follow(holder);
    }

    private void follow(@Nullable NodeId holder) {
        if (!java.util.Objects.equals(holder, leader)) {
            leader = holder;
            life.follows(holder);
        }
    }

    /** Called regularly, without blocking: who could give no sign of life for too long stops leading by itself. */
    public void watch() {
        if (lease != null && time.nanoTime() - aliveAt > PATIENCE.toNanos()) {
            giveUp();
        }
    }

    /** The lease turned out to be somebody else's. Never blocks. */
    public void fenced() {
        giveUp();
    }

    private void giveUp() {
        boolean led;
        synchronized (this) {
            led = lease != null;
            lease = null;
        }
        if (led) {
            life.leadsNoMore();
        }
    }

    /** Gives the lease to whoever wants it, and takes it no more. Blocks. */
    public void rest() {
        willing = false;
        // Behind a beat that is about to take it.
        synchronized (door) {
            NodeId id = self;
            giveUp();
            if (id != null) {
                registry.release(desk, DISPATCHER, id);
            }
        }
    }

    /** Leaves for good. Blocks, also while it is about to join. */
    public void leave(Consumer<NodeId> farewell) {
        left = true;
        synchronized (door) {
            NodeId id = self;
            giveUp();
            if (id != null) {
                registry.leave(desk, id);
                farewell.accept(id);
            }
        }
    }
}
