package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.NodeRegistry;
import dev.peekwire.spi.SharedSeat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who sits at the desk on which node: written down for the others, and read when another node has written. */
final class NodeSeats implements SeatBook {
    private final Wire wire;
    private final Agents agents;
    private final Set<AgentId> looking = ConcurrentHashMap.newKeySet();

    /** Said before the seat was written down: whoever has read the welcome may be faster. */
    private final Map<AgentId, Choice> early = new ConcurrentHashMap<>();

    private volatile @Nullable Presences presences;

    NodeSeats(Wire wire, Agents agents) {
        this.wire = wire;
        this.agents = agents;
    }

    private record Choice(boolean available, Set<TeamId> paused) {}

    /** Who is told how seats stand. */
    void tells(Presences told) {
        presences = told;
    }

    @Override
    public void sits(Authenticator.Agent identity, Runnable then) {
        wire.chore((registry, self) -> {
            boolean here = !agents.sessions(identity.id()).isEmpty();
            if (self != null && here) {
                sit(registry, self, identity);
            }
            if (here) {
                then.run();
            }
        });
    }

    private void sit(NodeRegistry registry, NodeId self, Authenticator.Agent identity) {
        AgentId agent = identity.id();
        Optional<SharedSeat> seat = registry.sit(wire.id(), self, identity);
        if (seat.isPresent()) {
            Choice said = early.remove(agent);
            if (said != null && registry.choose(wire.id(), agent, said.available(), said.paused())) {
                seat = registry.seat(wire.id(), agent);
            }
            written(agent, seat.orElse(null), self);
            changed(agent);
        }
    }

    @Override
    public void stands(AgentId agent) {
        wire.chore((registry, self) -> {
            if (self != null && agents.sessions(agent).isEmpty()) {
                early.remove(agent);
                registry.stand(wire.id(), self, agent);
                changed(agent);
                look(registry, self, agent);
            }
        });
    }

    @Override
    public boolean chooses(AgentId agent, boolean available, Set<TeamId> paused) {
        wire.chore((registry, self) -> {
            if (registry.choose(wire.id(), agent, available, paused)) {
                early.remove(agent);
                changed(agent);
                look(registry, self, agent);
            } else if (!agents.sessions(agent).isEmpty()) {
                early.put(agent, new Choice(available, paused));
            }
        });
        return true;
    }

    @Override
    public void clear(AgentId agent) {
        wire.chore((registry, self) -> {
            registry.clear(wire.id(), agent);
            changed(agent);
            look(registry, self, agent);
        });
    }

    private void changed(AgentId agent) {
        wire.announce(from -> new NodeFrame.SeatChanged(from, agent));
    }

    // ---- what others have written

    /** Another node has written. Returns at once. */
    void look(AgentId agent) {
        if (looking.add(agent)) {
            wire.chore((registry, self) -> {
                looking.remove(agent);
                look(registry, self, agent);
            });
        }
    }

    private void look(NodeRegistry registry, @Nullable NodeId self, AgentId agent) {
        written(agent, registry.seat(wire.id(), agent).orElse(null), self);
    }

    private void written(AgentId agent, @Nullable SharedSeat seat, @Nullable NodeId self) {
        Presences told = presences;
        if (told != null) {
            told.written(agent, seat, self);
        }
    }

    /** This node has a new id, or has lost track: all of it anew. */
    void again() {
        agents.seats().stream()
                .filter(seat -> !seat.sessions().isEmpty())
                .forEach(seat -> sits(seat.identity(), () -> {}));
        wire.chore(this::all);
    }

    /**
     * All seats as they stand now: what is known here may be from before a node died.
     *
     * @param then run when they are known
     */
    void afresh(Runnable then) {
        wire.chore((registry, self) -> {
            all(registry, self);
            then.run();
        });
    }

    private void all(NodeRegistry registry, @Nullable NodeId self) {
        Map<AgentId, SharedSeat> seats = new HashMap<>();
        registry.seats(wire.id()).forEach(seat -> seats.put(seat.agent(), seat));
        agents.seats().stream()
                .map(seat -> seat.identity().id())
                .filter(agent -> !seats.containsKey(agent))
                .forEach(agent -> written(agent, null, self));
        seats.forEach((agent, seat) -> written(agent, seat, self));
    }
}
