package dev.peekwire.tck.store;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.cluster.NodeBeat;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.Fence;
import dev.peekwire.spi.NodeRegistry;
import dev.peekwire.spi.SharedSeat;
import dev.peekwire.spi.SharedStore;
import dev.peekwire.store.memory.MemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The registry of a right store, to be broken in one way by a subclass. */
class DelegatingRegistry implements NodeRegistry {
    final SharedStore right = MemoryStore.create();
    final NodeRegistry inner = right.registry();

    /** The store with this registry; a subclass may break that, too. */
    SharedStore store() {
        return new DelegatingStore(right) {
            @Override
            public NodeRegistry registry() {
                return DelegatingRegistry.this;
            }
        };
    }

    static boolean racing() {
        return DelegatingStore.racing();
    }

    final boolean isRegistered(DeskId desk, NodeId node) {
        return inner.nodes(desk).stream().anyMatch(beat -> beat.node().equals(node));
    }

    /** Whether the test is one of all the nodes at once. */
    final boolean allThere(DeskId desk) {
        return isRegistered(desk, ManyNodes.node(0)) && isRegistered(desk, ManyNodes.node(7));
    }

    @Override
    public void join(DeskId desk, NodeId node, String software) {
        inner.join(desk, node, software);
    }

    @Override
    public Optional<Instant> beat(DeskId desk, NodeId node) {
        return inner.beat(desk, node);
    }

    @Override
    public List<NodeBeat> nodes(DeskId desk) {
        return inner.nodes(desk);
    }

    @Override
    public boolean evict(DeskId desk, NodeBeat seen) {
        return inner.evict(desk, seen);
    }

    @Override
    public void leave(DeskId desk, NodeId node) {
        inner.leave(desk, node);
    }

    @Override
    public Optional<Fence> claim(DeskId desk, String lease, NodeId node) {
        return inner.claim(desk, lease, node);
    }

    @Override
    public void release(DeskId desk, String lease, NodeId node) {
        inner.release(desk, lease, node);
    }

    @Override
    public Optional<NodeId> holder(DeskId desk, String lease) {
        return inner.holder(desk, lease);
    }

    @Override
    public Optional<SharedSeat> sit(DeskId desk, NodeId node, Authenticator.Agent identity) {
        return inner.sit(desk, node, identity);
    }

    @Override
    public void stand(DeskId desk, NodeId node, AgentId agent) {
        inner.stand(desk, node, agent);
    }

    @Override
    public boolean choose(DeskId desk, AgentId agent, boolean available, Set<TeamId> paused) {
        return inner.choose(desk, agent, available, paused);
    }

    @Override
    public List<SharedSeat> seats(DeskId desk) {
        return inner.seats(desk);
    }

    @Override
    public Optional<SharedSeat> seat(DeskId desk, AgentId agent) {
        return inner.seat(desk, agent);
    }

    @Override
    public boolean clear(DeskId desk, AgentId agent) {
        return inner.clear(desk, agent);
    }

    @Override
    public boolean attend(DeskId desk, ChatId chat, NodeId node) {
        return inner.attend(desk, chat, node);
    }

    @Override
    public void unattend(DeskId desk, ChatId chat, NodeId node) {
        inner.unattend(desk, chat, node);
    }

    @Override
    public boolean attended(DeskId desk, ChatId chat) {
        return inner.attended(desk, chat);
    }

    @Override
    public List<ChatId> unattended(DeskId desk) {
        return inner.unattended(desk);
    }

    @Override
    public boolean post(DeskId desk, NodeId to, byte[] letter) {
        return inner.post(desk, to, letter);
    }

    @Override
    public List<byte[]> collect(DeskId desk, NodeId node, int limit) {
        return inner.collect(desk, node, limit);
    }
}
