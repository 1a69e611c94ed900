package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Roster;
import dev.peekwire.spi.Authenticator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The agents who are connected, on which connections, and whether they take chats. Thread-safe. */
final class Agents implements Roster {
    private final Desk desk;
    private final Map<AgentId, Seat> seats = new ConcurrentHashMap<>();

    Agents(Desk desk) {
        this.desk = desk;
    }

    /**
     * One agent at the desk.
     *
     * @param identity what the authenticator said last
     * @param available whether the agent takes chats
     * @param sessions the agent's connections
     */
    record Seat(Authenticator.Agent identity, boolean available, Set<Session> sessions) {
        Seat {
            sessions = Set.copyOf(sessions);
        }
    }

    @Override
    public Optional<Standing> agent(AgentId agent) {
        Seat seat = seats.get(agent);
        return Optional.ofNullable(seat)
                .map(s -> new Standing(
                        s.identity().teams(), s.available(), s.identity().capacity()));
    }

    @Override
    public boolean knows(TeamId team) {
        return desk.knows(team)
                || seats.values().stream().anyMatch(s -> s.identity().teams().contains(team));
    }

    Set<Session> sessions(AgentId agent) {
        Seat seat = seats.get(agent);
        return seat == null ? Set.of() : seat.sessions();
    }

    @Nullable Seat seat(AgentId agent) {
        return seats.get(agent);
    }

    void arrived(Session session, Authenticator.Agent identity) {
        seats.compute(identity.id(), (id, seat) -> {
            boolean available = seat != null && seat.available();
            Set<Session> before = seat == null ? Set.of() : seat.sessions();
            return new Seat(identity, available, with(before, session));
        });
    }

    /** Answers whether that was the agent's last connection. */
    boolean left(Session session, AgentId agent) {
        return seats.computeIfPresent(agent, (id, seat) -> {
                    Set<Session> rest = without(seat.sessions(), session);
                    return rest.isEmpty() ? null : new Seat(seat.identity(), seat.available(), rest);
                })
                == null;
    }

    void available(AgentId agent, boolean available) {
        seats.computeIfPresent(agent, (id, seat) -> new Seat(seat.identity(), available, seat.sessions()));
    }

    private static Set<Session> with(Set<Session> sessions, Session session) {
        Set<Session> all = new java.util.HashSet<>(sessions);
        all.add(session);
        return all;
    }

    private static Set<Session> without(Set<Session> sessions, Session session) {
        Set<Session> all = new java.util.HashSet<>(sessions);
        all.remove(session);
        return all;
    }
}
