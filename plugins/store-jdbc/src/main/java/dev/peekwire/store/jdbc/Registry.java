package dev.peekwire.store.jdbc;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The nodes' registry, put together of its parts. Thread-safe. */
final class Registry implements NodeRegistry {
    private static final int MOST_SOFTWARE = 100;

    private final Nodes nodes;
    private final Leases leases;
    private final Seats seats;
    private final Visits visits;
    private final Letters letters;
    private final ChatLists lists;

    Registry(Database database, ChatLists lists) {
        this.nodes = new Nodes(database);
        this.leases = new Leases(database);
        this.seats = new Seats(database);
        this.visits = new Visits(database);
        this.letters = new Letters(database);
        this.lists = lists;
    }

    @Override
    public void join(DeskId desk, NodeId node, String software) {
        nodes.join(desk, new NodeBeat(node, 0, software.substring(0, Math.min(software.length(), MOST_SOFTWARE))));
    }

    @Override
    public Optional<Instant> beat(DeskId desk, NodeId node) {
        return nodes.beat(desk, node);
    }

    @Override
    public List<NodeBeat> nodes(DeskId desk) {
        return nodes.all(desk);
    }

    @Override
    public boolean evict(DeskId desk, NodeBeat seen) {
        return nodes.remove(desk, seen.node(), seen.beats());
    }

    @Override
    public void leave(DeskId desk, NodeId node) {
        nodes.remove(desk, node, null);
    }

    @Override
    public Optional<Fence> claim(DeskId desk, String lease, NodeId node) {
        return leases.claim(desk, Fence.requireName(lease), node);
    }

    @Override
    public void release(DeskId desk, String lease, NodeId node) {
        leases.release(desk, lease, node);
    }

    @Override
    public Optional<NodeId> holder(DeskId desk, String lease) {
        return leases.holder(desk, lease);
    }

    @Override
    public Optional<SharedSeat> sit(DeskId desk, NodeId node, Authenticator.Agent identity) {
        return seats.sit(desk, node, identity);
    }

    @Override
    public void stand(DeskId desk, NodeId node, AgentId agent) {
        seats.stand(desk, node, agent);
    }

    @Override
    public boolean choose(DeskId desk, AgentId agent, boolean available, Set<TeamId> paused) {
        return seats.choose(desk, agent, available, paused);
    }

    @Override
    public List<SharedSeat> seats(DeskId desk) {
        return seats.all(desk);
    }

    @Override
    public Optional<SharedSeat> seat(DeskId desk, AgentId agent) {
        return seats.of(desk, agent);
    }

    @Override
    public boolean clear(DeskId desk, AgentId agent) {
        return seats.clear(desk, agent);
    }

    @Override
    public boolean attend(DeskId desk, ChatId chat, NodeId node) {
        return visits.attend(desk, chat, node);
    }

    @Override
    public void unattend(DeskId desk, ChatId chat, NodeId node) {
        visits.unattend(desk, chat, node);
    }

    @Override
    public boolean attended(DeskId desk, ChatId chat) {
        return visits.attended(desk, chat);
    }

    @Override
    public List<ChatId> unattended(DeskId desk) {
        return lists.unattended(desk);
    }

    @Override
    public boolean post(DeskId desk, NodeId to, byte[] letter) {
        if (letter.length > LONGEST_LETTER) {
            throw new IllegalArgumentException("letter: " + letter.length + " bytes, at most " + LONGEST_LETTER);
        }
        return letters.post(desk, to, letter);
    }

    @Override
    public List<byte[]> collect(DeskId desk, NodeId node, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit + ", at least 1");
        }
        return letters.collect(desk, node, limit);
    }
}
