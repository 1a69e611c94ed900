package dev.peekwire.store.memory;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.SharedSeat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The agents' seats at one desk. Guarded by the lock of its {@link DeskNodes}. */
final class Seats {
    private final Map<AgentId, SharedSeat> seats = new HashMap<>();
    private final ChangeFeed feed;

    Seats(ChangeFeed feed) {
        this.feed = feed;
    }

    SharedSeat sit(NodeId node, Authenticator.Agent identity) {
        SharedSeat before = seats.get(identity.id());
        Set<NodeId> nodes = new HashSet<>(before == null ? Set.of() : before.nodes());
        nodes.add(node);
        SharedSeat after = before == null
                ? new SharedSeat(identity, false, Set.of(), nodes)
                : new SharedSeat(identity, before.available(), before.paused(), nodes);
        if (!after.equals(before)) {
            put(after);
        }
        return after;
    }

    void stand(NodeId node, AgentId agent) {
        change(agent, seat -> {
            Set<NodeId> nodes = new HashSet<>(seat.nodes());
            nodes.remove(node);
            return new SharedSeat(seat.identity(), seat.available(), seat.paused(), nodes);
        });
    }

    void standAll(NodeId node) {
        for (AgentId agent : List.copyOf(seats.keySet())) {
            stand(node, agent);
        }
    }

    boolean choose(AgentId agent, boolean available, Set<TeamId> paused) {
        change(agent, seat -> new SharedSeat(seat.identity(), available, paused, seat.nodes()));
        return seats.containsKey(agent);
    }

    boolean clear(AgentId agent) {
        SharedSeat seat = seats.get(agent);
        if (seat != null && seat.nodes().isEmpty()) {
            seats.remove(agent);
            feed.seatChanged(agent);
        }
        return !seats.containsKey(agent);
    }

    List<SharedSeat> all() {
        return List.copyOf(seats.values());
    }

    Optional<SharedSeat> of(AgentId agent) {
        return Optional.ofNullable(seats.get(agent));
    }

    private void change(AgentId agent, UnaryOperator<SharedSeat> change) {
        SharedSeat before = seats.get(agent);
        if (before != null) {
            SharedSeat after = change.apply(before);
            if (!after.equals(before)) {
                put(after);
            }
        }
    }

    private void put(SharedSeat seat) {
        seats.put(seat.agent(), seat);
        feed.seatChanged(seat.agent());
    }
}
