package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.internal.serial.SerialQueue;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.Ticket;
import dev.peekwire.spi.Authenticator;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The one driver of the router: feeds it what happened, carries out what it decides, and tells it what became of it.
 * The router is a single-writer state machine; this queue is its writer.
 */
final class Dispatcher {
    private static final TeamId NOWHERE = new TeamId("-");

    private final Desk desk;
    private final Rooms rooms;
    private final Agents agents;
    private final Router router;
    private final SerialQueue queue;
    private final Map<AgentId, Object> graces = new ConcurrentHashMap<>();

    Dispatcher(Desk desk, Rooms rooms, Router router) {
        this.desk = desk;
        this.rooms = rooms;
        this.agents = rooms.agents();
        this.router = router;
        this.queue = new SerialQueue(desk.workers(), failure -> Desk.failed("the router", failure));
    }

    /** The queue as the store has it; agents and visitors who are not connected are given their grace. */
    void recover() {
        queue.run(() -> {
            try {
                desk.store().open(desk.id()).forEach(this::recover);
            } catch (RuntimeException failure) {
                later(failure, this::recover);
            }
        });
    }

    private void recover(ChatId id) {
        Room room = rooms.acquire(id);
        room.enqueue(
                () -> {
                    Chat chat = room.chat();
                    chat.team()
                            .filter(team -> chat.status() == Chat.Status.QUEUED)
                            .ifPresent(team -> enters(chat, team));
                    chat.agent().filter(agent -> agents.seat(agent) == null).ifPresent(this::gone);
                    room.awaitVisitor();
                },
                refusal -> desk.scheduler().after(Rooms.RETRY, () -> recover(id)));
        rooms.release(room);
    }

    private void later(RuntimeException failure, Runnable again) {
        if (!desk.closed().get()) {
            Desk.failed("the store", failure);
            desk.scheduler().after(Rooms.RETRY, again);
        }
    }

    /** Whether the agent takes chats, as it is when its turn comes: so no order of arriving and leaving matters. */
    void refresh(AgentId agent) {
        queue.run(() -> {
            Agents.Seat seat = agents.seat(agent);
            try {
                apply(standing(agent, seat));
            } catch (RuntimeException failure) {
                later(failure, () -> refresh(agent));
            }
        });
    }

    /** An agent who is not at the desk has no profile here; the id is enough to say that nothing comes to them. */
    private RoutingEvent standing(AgentId agent, Agents.@Nullable Seat seat) {
        if (seat == null) {
            AgentProfile nobody = AgentProfile.of(agent, Set.of(NOWHERE), 1);
            return new RoutingEvent.AgentChanged(new AgentState(nobody, Presence.OFFLINE, Set.of(), 0));
        }
        Authenticator.Agent identity = seat.identity();
        AgentProfile profile = AgentProfile.of(agent, identity.teams(), identity.capacity());
        Presence presence = seat.available() ? Presence.AVAILABLE : Presence.AWAY;
        int load = desk.store().load(desk.id(), agent);
        return new RoutingEvent.AgentChanged(new AgentState(profile, presence, Set.of(), load));
    }

    /** The agent is back in time. */
    void arrived(AgentId agent) {
        graces.remove(agent);
    }

    /** The agent's last connection is gone: nothing new now, and after the grace the chats go back. */
    void gone(AgentId agent) {
        refresh(agent);
        Object grace = new Object();
        graces.put(agent, grace);
        desk.scheduler().after(desk.limits().agentGrace(), () -> {
            if (graces.remove(agent, grace)) {
                putBack(agent);
            }
        });
    }

    private void putBack(AgentId agent) {
        queue.run(() -> {
            try {
                desk.store().assignedTo(desk.id(), agent).forEach(id -> rooms.act(id, room -> putBack(room, agent)));
            } catch (RuntimeException failure) {
                later(failure, () -> putBack(agent));
            }
        });
    }

    private @Nullable ChatCommand putBack(Room room, AgentId agent) {
        boolean still = agents.seat(agent) == null
                && room.chat().agent().filter(agent::equals).isPresent();
        return still ? new ChatCommand.Leave(agent) : null;
    }

    /**
     * Something happened to a chat.
     *
     * @param before the chat before
     * @param after the chat after
     * @param recorded what
     * @param missed whether it was stored without being known, so that the router's idea of the agent is in doubt
     */
    void happened(Chat before, Chat after, RecordedEvent recorded, boolean missed) {
        ChatEvent event = recorded.event();
        switch (event.type()) {
            case STARTED -> enters(after, ((ChatEvent.Started) event).team());
            case ASSIGNED -> assigned(recorded, (ChatEvent.Assigned) event, missed);
            case REQUEUED -> requeued(after, (ChatEvent.Requeued) event);
            case CLOSED -> closed(before);
            case ROUTED,
                    JOINED,
                    LEFT,
                    HANDOVER_STARTED,
                    HANDOVER_ENDED,
                    HELD,
                    RESUMED,
                    MONITOR_STARTED,
                    MONITOR_ENDED,
                    MESSAGE_POSTED,
                    NOTE_POSTED,
                    ATTRIBUTES_SET,
                    CONSENT_GRANTED,
                    CONSENT_WITHDRAWN,
                    PEEK_STARTED,
                    PEEK_ENDED -> {}
        }
    }

    private void enters(Chat chat, TeamId team) {
        queue.run(() -> {
            apply(queued(chat, team));
            router.place(chat.id(), now()).ifPresent(place -> tell(chat.id(), place.position()));
        });
    }

    /** The visitor hears the place in the queue when the chat comes into it. */
    private void tell(ChatId id, int position) {
        Room room = rooms.acquire(id);
        room.enqueue(() -> room.tellVisitor(new ServerFrame.Queued(id, position)));
        rooms.release(room);
    }

    private static RoutingEvent queued(Chat chat, TeamId team) {
        Instant since = chat.waitingSince().orElse(Instant.EPOCH);
        return new RoutingEvent.ChatQueued(Ticket.of(chat.id(), Route.to(team), since));
    }

    /** The router knows of its own assignments, which are the desk's; what people do it has to be told of. */
    private void assigned(RecordedEvent recorded, ChatEvent.Assigned event, boolean missed) {
        if (event.previous() != null) {
            on(new RoutingEvent.LoadChanged(event.previous(), -1));
        }
        if (missed) {
            on(new RoutingEvent.ChatLeft(recorded.chat(), false));
            refresh(event.agent());
        } else if (recorded.by().kind() != Actor.Kind.DESK) {
            on(new RoutingEvent.ChatLeft(recorded.chat(), false));
            on(new RoutingEvent.LoadChanged(event.agent(), 1));
        }
    }

    private void requeued(Chat after, ChatEvent.Requeued event) {
        if (event.previous() != null) {
            on(new RoutingEvent.LoadChanged(event.previous(), -1));
        }
        enters(after, event.team());
    }

    private void closed(Chat before) {
        on(new RoutingEvent.ChatLeft(before.id(), before.agent().isEmpty()));
        before.agent().ifPresent(agent -> on(new RoutingEvent.LoadChanged(agent, -1)));
    }

    private Instant now() {
        return desk.scheduler().now();
    }

    private void on(RoutingEvent event) {
        queue.run(() -> apply(event));
    }

    private void apply(RoutingEvent event) {
        for (RoutingDecision decision : router.on(now(), event)) {
            switch (decision.type()) {
                case ASSIGN -> assign((RoutingDecision.Assign) decision);
                case OFFER, REVOKE, SET_AWAY, RELAX, REFUSE, EXPIRE -> {}
            }
        }
    }

    private void assign(RoutingDecision.Assign decision) {
        Room room = rooms.acquire(decision.ticket().chat());
        ChatCommand.Assign command = new ChatCommand.Assign(decision.agent(), decision.team());
        room.submit(Submission.byDesk(command, reply -> answered(decision, reply, room.chat())));
        rooms.release(room);
    }

    /** While the chat waits it must keep its place; when it is gone, only the agent's slot is free again. */
    private void answered(RoutingDecision.Assign decision, Reply reply, Chat chat) {
        Refusal refusal = reply.refusal();
        if (refusal == null) {
            return;
        }
        boolean waits = chat.status() == Chat.Status.QUEUED || refusal.retryable();
        on(waits ? new RoutingEvent.AssignmentRefused(decision) : new RoutingEvent.LoadChanged(decision.agent(), -1));
        if (refusal.code() == ErrorCode.UNAVAILABLE) {
            desk.scheduler().after(Rooms.RETRY, () -> refresh(decision.agent()));
        }
    }
}
