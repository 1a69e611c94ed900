package dev.peekwire.store.memory;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The nodes of all desks of one store; each call goes to its desk's shelf, which is there as long as the store is open. */
final class MemoryRegistry implements NodeRegistry {
    private final Function<DeskId, DeskShelf> shelves;
    private final InstantSource clock;

    MemoryRegistry(Function<DeskId, DeskShelf> shelves, InstantSource clock) {
        this.shelves = shelves;
        this.clock = clock;
    }

    private DeskNodes nodesOf(DeskId desk) {
        return shelves.apply(desk).nodes;
    }

    @Override
    public void join(DeskId desk, NodeId node, String software) {
        nodesOf(desk).join(node, software);
    }

    @Override
    public Optional<Instant> beat(DeskId desk, NodeId node) {
        return nodesOf(desk).beat(node) ? Optional.of(clock.instant()) : Optional.empty();
    }

    @Override
    public List<NodeBeat> nodes(DeskId desk) {
        return nodesOf(desk).all();
    }

    @Override
    public boolean evict(DeskId desk, NodeBeat seen) {
        return nodesOf(desk).evict(seen);
    }

    @Override
    public void leave(DeskId desk, NodeId node) {
        nodesOf(desk).leave(node);
    }

    @Override
    public Optional<Fence> claim(DeskId desk, String lease, NodeId node) {
        return nodesOf(desk).claim(Fence.requireName(lease), node);
    }

    @Override
    public void release(DeskId desk, String lease, NodeId node) {
        nodesOf(desk).release(lease, node);
    }

    @Override
    public Optional<NodeId> holder(DeskId desk, String lease) {
        return nodesOf(desk).holder(lease);
    }

    @Override
    public Optional<SharedSeat> sit(DeskId desk, NodeId node, Authenticator.Agent identity) {
        return nodesOf(desk).sit(node, Objects.requireNonNull(identity, "identity"));
    }

    @Override
    public void stand(DeskId desk, NodeId node, AgentId agent) {
        nodesOf(desk).seats(seats -> {
            seats.stand(node, agent);
            return agent;
        });
    }

    @Override
    public boolean choose(DeskId desk, AgentId agent, boolean available, Set<TeamId> paused) {
        return nodesOf(desk).seats(seats -> seats.choose(agent, available, paused));
    }

    @Override
    public List<SharedSeat> seats(DeskId desk) {
        return nodesOf(desk).seats(Seats::all);
    }

    @Override
    public Optional<SharedSeat> seat(DeskId desk, AgentId agent) {
        return nodesOf(desk).seats(seats -> seats.of(agent));
    }

    @Override
    public boolean clear(DeskId desk, AgentId agent) {
        return nodesOf(desk).seats(seats -> seats.clear(agent));
    }

    @Override
    public boolean attend(DeskId desk, ChatId chat, NodeId node) {
        return shelves.apply(desk).chat(chat).filter(log -> log.attend(node)).isPresent();
    }

    @Override
    public void unattend(DeskId desk, ChatId chat, NodeId node) {
        nodesOf(desk).unattend(chat, node);
    }

    @Override
    public boolean attended(DeskId desk, ChatId chat) {
        return nodesOf(desk).attended(chat);
    }

    @Override
    public List<ChatId> unattended(DeskId desk) {
        DeskShelf shelf = shelves.apply(desk);
        return shelf.nodes.unattended(ChatIndex.ids(shelf.open));
    }

    @Override
    public boolean post(DeskId desk, NodeId to, byte[] letter) {
        if (letter.length > LONGEST_LETTER) {
            throw new IllegalArgumentException("letter: " + letter.length + " bytes, at most " + LONGEST_LETTER);
        }
        return nodesOf(desk).post(to, letter.clone());
    }

    @Override
    public List<byte[]> collect(DeskId desk, NodeId node, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit + ", at least 1");
        }
        return nodesOf(desk).collect(node, limit);
    }
}
