package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Roster;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.Presence;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.SharedSeat;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The agents at the desk, on which connections, and whether they take chats. Who is gone keeps the seat for the grace,
 * and with it the presence. Thread-safe.
 */
final class Agents implements Roster {
    private final Predicate<TeamId> planned;
    private final Predicate<TeamId> full;
    private final Map<AgentId, Seat> seats = new ConcurrentHashMap<>();

    /**
     * Nobody yet.
     *
     * @param planned whether a team is known without its agents
     * @param full whether no more chats may wait for a team
     */
    Agents(Predicate<TeamId> planned, Predicate<TeamId> full) {
        this.planned = planned;
        this.full = full;
    }

    /**
     * One agent's.
     *
     * @param identity what the authenticator said last
     * @param available whether the agent takes chats
     * @param paused teams whose chats the agent does not take for now
     * @param sessions the agent's connections here
     * @param nodes others on which the agent is connected
     */
    record Seat(
            Authenticator.Agent identity,
            boolean available,
            Set<TeamId> paused,
            Set<Session> sessions,
            Set<NodeId> nodes) {
        Seat {
            paused = Set.copyOf(paused);
            sessions = Set.copyOf(sessions);
            nodes = Set.copyOf(nodes);
        }

        /** Whether the agent has chosen the same. */
        boolean choosesAs(Seat other) {
            return available == other.available() && paused.equals(other.paused());
        }

        boolean taken() {
            return !sessions.isEmpty() || !nodes.isEmpty();
        }

        boolean takesChats() {
            return taken() && available;
        }

        Presence presence() {
            if (!taken()) {
                return Presence.OFFLINE;
            }
            return available ? Presence.AVAILABLE : Presence.AWAY;
        }

        private boolean takesFor(TeamId team, int tier) {
            AgentProfile profile = identity.profile();
            return takesChats()
                    && profile.teams().contains(team)
                    && !paused.contains(team)
                    && (tier == 0 || tier == profile.tier());
        }

        private Seat elsewhere(Set<NodeId> others) {
            return new Seat(identity, available, paused, sessions, others);
        }

        private Seat on(Set<Session> connections) {
            return new Seat(identity, available, paused, connections, nodes);
        }
    }

    // ---- asked by decisions

    @Override
    public Optional<Standing> agent(AgentId agent) {
        return Optional.ofNullable(seats.get(agent))
                .map(seat -> new Standing(
                        seat.identity().teams(),
                        seat.takesChats(),
                        seat.identity().capacity()));
    }

    @Override
    public boolean knows(TeamId team) {
        return planned.test(team)
                || seats.values().stream()
                        .anyMatch(seat -> seat.identity().teams().contains(team));
    }

    @Override
    public boolean accepts(TeamId team, int tier) {
        return !full.test(team) && seats.values().stream().anyMatch(seat -> seat.takesFor(team, tier));
    }

    // ---- who is there

    Set<Session> sessions(AgentId agent) {
        Seat seat = seats.get(agent);
        return seat == null ? Set.of() : seat.sessions();
    }

    @Nullable Seat seat(AgentId agent) {
        return seats.get(agent);
    }

    /** Whether the agent is connected, to this node or another. */
    boolean here(AgentId agent) {
        Seat seat = seats.get(agent);
        return seat != null && seat.taken();
    }

    Collection<Seat> seats() {
        return List.copyOf(seats.values());
    }

    void arrived(Session session, Authenticator.Agent identity) {
        seats.compute(identity.id(), (id, seat) -> {
            Seat known = seat == null ? new Seat(identity, false, Set.of(), Set.of(), Set.of()) : seat;
            Set<Session> sessions = new HashSet<>(known.sessions());
            sessions.add(session);
            return new Seat(identity, known.available(), known.paused(), sessions, known.nodes());
        });
    }

    /** Answers whether that was the agent's last connection. */
    boolean left(Session session, AgentId agent) {
        Seat rest = change(agent, seat -> {
            Set<Session> sessions = new HashSet<>(seat.sessions());
            sessions.remove(session);
            return seat.on(sessions);
        });
        return rest != null && !rest.taken();
    }

    /** The seat of who has been gone for too long; answers whether it was free. */
    boolean cleared(AgentId agent) {
        return seats.computeIfPresent(agent, (id, seat) -> seat.taken() ? seat : null) == null;
    }

    @Nullable Seat available(AgentId agent, boolean available) {
        return change(
                agent, seat -> new Seat(seat.identity(), available, seat.paused(), seat.sessions(), seat.nodes()));
    }

    @Nullable Seat paused(AgentId agent, Set<TeamId> teams) {
        return change(agent, seat -> new Seat(seat.identity(), seat.available(), teams, seat.sessions(), seat.nodes()));
    }

    /**
     * How the seat stands for all nodes of the desk; of a seat that is gone for them, what is here stays.
     *
     * @param self this node
     */
    @Nullable Seat shared(AgentId agent, @Nullable SharedSeat shared, @Nullable NodeId self) {
        return seats.compute(agent, (id, seat) -> {
            Set<Session> sessions = seat == null ? Set.of() : seat.sessions();
            if (shared == null) {
                return seat == null || sessions.isEmpty() ? null : seat.elsewhere(Set.of());
            }
            Set<NodeId> others = new HashSet<>(shared.nodes());
            others.remove(self);
            Authenticator.Agent identity = seat == null || sessions.isEmpty() ? shared.identity() : seat.identity();
            return new Seat(identity, shared.available(), shared.paused(), sessions, others);
        });
    }

    private @Nullable Seat change(AgentId agent, UnaryOperator<Seat> change) {
        return seats.computeIfPresent(agent, (id, seat) -> change.apply(seat));
    }
}
