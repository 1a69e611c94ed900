package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.internal.dispatch.DueQueue;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Presence;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.SharedFrame;
import dev.peekwire.spi.SharedSeat;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who takes chats: told to the router and to all of the agent's connections. An agent who is gone is offline at once,
 * and has a while to come back to the same presence and the same chats; one whose connection comes and goes all the
 * time is thought away until it holds.
 */
final class Presences {
    /** A connection that was lost before was none to build on; after two of them the next has to last that long. */
    static final Duration STEADY = Duration.ofSeconds(5);

    private static final int SHORT_STAYS = 2;

    private final Desk desk;
    private final Rooms rooms;
    private final Agents agents;
    private final Shift shift;
    private final Reach reach;
    private final SeatBook book;
    private final DueQueue<AgentId> graces;
    private final DueQueue<AgentId> settling;
    private final Map<AgentId, Stay> stays = new ConcurrentHashMap<>();

    /** One connection comes or goes at a time, so that one's going does not undo what another's coming began. */
    private final Object door = new Object();

    Presences(Desk desk, Rooms rooms, Shift shift, Reach reach, SeatBook book) {
        this.desk = desk;
        this.rooms = rooms;
        this.agents = rooms.agents();
        this.shift = shift;
        this.reach = reach;
        this.book = book;
        this.graces = new DueQueue<>(desk.scheduler(), this::graceIsOver);
        this.settling = new DueQueue<>(desk.scheduler(), this::settled);
    }

    /**
     * Since when the agent is connected, and how often in a row that was short.
     *
     * @param settled whether the router may count on it
     */
    private record Stay(long since, int shortOnes, boolean settled) {}

    // ---- coming and going

    /** The agent has a seat; the router hears of it with the welcome. */
    void arrived(Session session, Authenticator.Agent identity) {
        AgentId agent = identity.id();
        synchronized (door) {
            boolean back = !agents.here(agent);
            agents.arrived(session, identity);
            graces.remove(agent);
            if (back) {
                arrived(agent);
            }
        }
    }

    private void arrived(AgentId agent) {
        Stay stay = stays.compute(agent, (id, before) -> {
            int shortOnes = before == null ? 0 : before.shortOnes();
            return new Stay(desk.scheduler().nanoTime(), shortOnes, shortOnes < SHORT_STAYS);
        });
        if (!stay.settled()) {
            settling.put(agent, STEADY);
        }
    }

    private void settled(AgentId agent) {
        stays.computeIfPresent(agent, (id, stay) -> new Stay(stay.since(), 0, true));
        refresh(agent);
    }

    /** Said to a connection that has come: how its agent stands. */
    void welcomed(Session session, AgentId agent) {
        Agents.Seat own = agents.seat(agent);
        if (own != null) {
            book.sits(own.identity(), () -> welcome(session, agent));
        }
    }

    private void welcome(Session session, AgentId agent) {
        shift.now().inOrder(() -> {
            Agents.Seat seat = agents.seat(agent);
            if (seat != null) {
                session.send(frame(seat));
            }
        });
        refresh(agent);
    }

    void left(Session session, AgentId agent) {
        synchronized (door) {
            boolean last = agents.left(session, agent);
            if (agents.sessions(agent).isEmpty()) {
                book.stands(agent);
            }
            if (!last) {
                return;
            }
            stayEnds(agent);
        }
        gone(agent);
    }

    private void stayEnds(AgentId agent) {
        stays.computeIfPresent(agent, (id, stay) -> {
            boolean shortOne = desk.scheduler().nanoTime() - stay.since() < STEADY.toNanos();
            return new Stay(stay.since(), shortOne ? stay.shortOnes() + 1 : 0, stay.settled());
        });
        settling.remove(agent);
    }

    /**
     * Another node, or this one, has written down how an agent's seat stands.
     *
     * @param seat null if there is none any more
     * @param self this node
     */
    void written(AgentId agent, @Nullable SharedSeat seat, @Nullable NodeId self) {
        boolean left;
        Agents.Seat before;
        Agents.Seat now;
        synchronized (door) {
            before = agents.seat(agent);
            boolean was = agents.here(agent);
            now = agents.shared(agent, seat, self);
            boolean is = agents.here(agent);
            left = was && !is;
            if (is && !was) {
                graces.remove(agent);
                arrived(agent);
            } else if (left) {
                stayEnds(agent);
            }
        }
        if (now != null && before != null && !before.choosesAs(now)) {
            tell(now);
        }
        if (left) {
            gone(agent);
        } else {
            refresh(agent);
        }
    }

    /** This node gives chats to agents from now on: who is there, and who has been gone since nobody knows when. */
    void takeOver(Collection<AgentId> withChats) {
        Set<AgentId> all = new HashSet<>(withChats);
        agents.seats().forEach(seat -> all.add(seat.identity().id()));
        all.forEach(agent -> {
            if (agents.here(agent)) {
                refresh(agent);
            } else {
                gone(agent);
            }
        });
    }

    /** Nothing new now, and after the grace the chats go back. */
    void gone(AgentId agent) {
        refresh(agent);
        graces.put(agent, desk.limits().agentGrace());
    }

    private void graceIsOver(AgentId agent) {
        if (shift.now().here() && agents.cleared(agent)) {
            stays.remove(agent);
            desk.work(() -> putBack(agent));
        }
    }

    private void putBack(AgentId agent) {
        try {
            desk.store().assignedTo(desk.id(), agent).forEach(id -> rooms.act(id, room -> putBack(room, agent)));
            book.clear(agent);
        } catch (RuntimeException failure) {
            desk.later(failure, () -> putBack(agent));
        }
    }

    private @Nullable ChatCommand putBack(Room room, AgentId agent) {
        boolean still =
                !agents.here(agent) && room.chat().agent().filter(agent::equals).isPresent();
        return still ? new ChatCommand.Leave(agent) : null;
    }

    // ---- the agent's own choice, and the desk's

    void chosen(AgentId agent, boolean available, Set<TeamId> paused) {
        if (book.chooses(agent, available, paused)) {
            return;
        }
        shift.now().inOrder(() -> {
            tell(agents.chosen(agent, available, paused));
            refresh(agent);
        });
    }

    /** In the router's order. */
    void setAway(AgentId agent) {
        Agents.Seat seat = agents.missed(agent);
        if (seat != null) {
            reach.agent(agent, frame(seat));
            book.chooses(agent, false, seat.paused());
        }
        refresh(agent);
    }

    private static void tell(Agents.@Nullable Seat seat) {
        if (seat != null) {
            SharedFrame frame = new SharedFrame(frame(seat));
            seat.sessions().forEach(session -> session.send(frame));
        }
    }

    private static ServerFrame frame(Agents.Seat seat) {
        return new RoutingFrame.Presence(seat.available(), seat.paused(), seat.reason());
    }

    /** Whether the agent takes chats, as it is when its turn comes: so no order of arriving and leaving matters. */
    void refresh(AgentId agent) {
        shift.now().agent(() -> state(agent, 0));
    }

    /** The router was wrong about the agent: the store may know of chats that it does not. */
    void recount(AgentId agent) {
        shift.now().agent(() -> {
            try {
                return state(agent, desk.store().load(desk.id(), agent));
            } catch (RuntimeException failure) {
                desk.later(failure, () -> recount(agent));
                return null;
            }
        });
    }

    private @Nullable AgentState state(AgentId agent, int load) {
        Agents.Seat seat = agents.seat(agent);
        return seat == null
                ? null
                : new AgentState(seat.identity().profile(), presence(agent, seat), seat.paused(), load);
    }

    private Presence presence(AgentId agent, Agents.Seat seat) {
        Stay stay = stays.get(agent);
        boolean unsettled = stay != null && !stay.settled();
        return unsettled && seat.takesChats() ? Presence.AWAY : seat.presence();
    }

    void close() {
        graces.close();
        settling.close();
    }
}
