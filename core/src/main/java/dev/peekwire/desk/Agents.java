package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Roster;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.protocol.PresenceReason;
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
import java.util.function.Consumer;
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
    private volatile Consumer<AgentId> watcher = agent -> {};

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
     * @param reason whose doing that is
     * @param sessions the agent's connections here
     * @param nodes others on which the agent is connected
     */
    record Seat(
            Authenticator.Agent identity,
            boolean available,
            Set<TeamId> paused,
            PresenceReason reason,
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

        private Seat choosing(boolean now, Set<TeamId> teams, PresenceReason why) {
            return new Seat(identity, now, teams, why, sessions, nodes);
        }

        private Seat elsewhere(Set<NodeId> others) {
            return new Seat(identity, available, paused, reason, sessions, others);
        }

        private Seat on(Set<Session> connections) {
            return new Seat(identity, available, paused, reason, connections, nodes);
        }
    }

    /**
     * Somebody wants to know of seats that have changed.
     *
     * @param told called by whoever changed it, perhaps under a lock: returns at once
     */
    void watch(Consumer<AgentId> told) {
        watcher = told;
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
    public boolean accepts(TeamId team, int tier, Set<AgentId> except) {
        return !full.test(team)
                && seats.values().stream()
                        .filter(seat -> !except.contains(seat.identity().id()))
                        .anyMatch(seat -> seat.takesFor(team, tier));
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
            Seat known =
                    seat == null ? new Seat(identity, false, Set.of(), PresenceReason.NEW, Set.of(), Set.of()) : seat;
            Set<Session> sessions = new HashSet<>(known.sessions());
            sessions.add(session);
            return new Seat(identity, known.available(), known.paused(), known.reason(), sessions, known.nodes());
        });
        watcher.accept(identity.id());
    }

    /** Answers whether that was the agent's last connection. */
    boolean left(Session session, AgentId agent) {
        Seat rest = change(agent, seat -> {
            Set<Session> sessions = new HashSet<>(seat.sessions());
            sessions.remove(session);
            return seat.on(sessions);
        });
        watcher.accept(agent);
        return rest != null && !rest.taken();
    }

    /** The seat of who has been gone for too long; answers whether it was free. */
    boolean cleared(AgentId agent) {
        return seats.computeIfPresent(agent, (id, seat) -> seat.taken() ? seat : null) == null;
    }

    /** The agent's own choice; of teams that are not the agent's nothing is kept. */
    @Nullable Seat chosen(AgentId agent, boolean available, Set<TeamId> paused) {
        return change(agent, seat -> seat.choosing(available, own(seat.identity(), paused), PresenceReason.SELF));
    }

    /** The agent has missed too many offers. */
    @Nullable Seat missed(AgentId agent) {
        return change(agent, seat -> seat.choosing(false, seat.paused(), PresenceReason.MISSED));
    }

    private static Set<TeamId> own(Authenticator.Agent identity, Set<TeamId> paused) {
        Set<TeamId> own = new HashSet<>(paused);
        own.retainAll(identity.teams());
        return own;
    }

    /**
     * How the seat stands for all nodes of the desk; of a seat that is gone for them, what is here stays.
     *
     * @param self this node
     */
    @Nullable Seat shared(AgentId agent, @Nullable SharedSeat shared, @Nullable NodeId self) {
        Seat now = seats.compute(agent, (id, seat) -> {
            Set<Session> sessions = seat == null ? Set.of() : seat.sessions();
            if (shared == null) {
                return seat == null || sessions.isEmpty() ? null : seat.elsewhere(Set.of());
            }
            Set<NodeId> others = new HashSet<>(shared.nodes());
            others.remove(self);
            Authenticator.Agent identity = seat == null || sessions.isEmpty() ? shared.identity() : seat.identity();
            return new Seat(
                    identity,
                    shared.available(),
                    own(identity, shared.paused()),
                    reason(seat, shared),
                    sessions,
                    others);
        });
        watcher.accept(agent);
        return now;
    }

    /** Whose doing it is that the seat stands as it does; what nobody chose yet is new. */
    private static PresenceReason reason(@Nullable Seat known, SharedSeat shared) {
        Set<TeamId> paused = own(shared.identity(), shared.paused());
        if (known == null) {
            return shared.available() || !paused.isEmpty() ? PresenceReason.SELF : PresenceReason.NEW;
        }
        boolean same = known.available() == shared.available() && known.paused().equals(paused);
        return same ? known.reason() : PresenceReason.SELF;
    }

    private @Nullable Seat change(AgentId agent, UnaryOperator<Seat> change) {
        return seats.computeIfPresent(agent, (id, seat) -> change.apply(seat));
    }
}
