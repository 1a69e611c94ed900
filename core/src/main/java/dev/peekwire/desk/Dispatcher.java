package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.internal.serial.SerialQueue;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The one driver of the router: feeds it what happened, carries out what it decides, and tells it what became of it.
 * The router is a single-writer state machine; this queue is its writer.
 */
final class Dispatcher {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Desk desk;
    private final Rooms rooms;
    private final Router router;
    private final SerialQueue queue;

    Dispatcher(Desk desk, Rooms rooms, Router router) {
        this.desk = desk;
        this.rooms = rooms;
        this.router = router;
        this.queue = new SerialQueue(desk.workers(), failure -> Desk.failed("the router", failure));
    }

    /** The queue as the store has it; agents who are not connected lose their chats after their grace. */
    void recover() {
        queue.run(() -> desk.store().open(desk.id()).forEach(this::recover));
    }

    private void recover(ChatId id) {
        Room room = rooms.acquire(id);
        room.enqueue(() -> {
            Chat chat = room.chat();
            chat.team().filter(team -> chat.status() == Chat.Status.QUEUED).ifPresent(team -> enters(chat, team));
            chat.agent().ifPresent(this::gone);
        });
        rooms.release(room);
    }

    void available(Agents.Seat seat) {
        AgentId agent = seat.identity().id();
        queue.run(() -> apply(new RoutingEvent.AgentAvailable(
                agent,
                seat.identity().teams(),
                seat.identity().capacity(),
                desk.store().load(desk.id(), agent))));
    }

    void unavailable(AgentId agent) {
        on(new RoutingEvent.AgentGone(agent));
    }

    /** The agent's last connection is gone: nothing new now, and after the grace the chats go back. */
    void gone(AgentId agent) {
        unavailable(agent);
        desk.scheduler().after(desk.limits().agentGrace(), () -> queue.run(() -> putBack(agent)));
    }

    private void putBack(AgentId agent) {
        if (rooms.agents().seat(agent) == null) {
            for (ChatId id : desk.store().assignedTo(desk.id(), agent)) {
                Room room = rooms.acquire(id);
                room.submit(Submission.byDesk(new ChatCommand.Leave(agent), reply -> {}));
                rooms.release(room);
            }
        }
    }

    void happened(Chat before, Chat after, List<RecordedEvent> events) {
        for (RecordedEvent recorded : events) {
            ChatEvent event = recorded.event();
            switch (event.type()) {
                case STARTED -> enters(after, ((ChatEvent.Started) event).team());
                case ASSIGNED -> assigned(recorded.chat(), (ChatEvent.Assigned) event, before);
                case REQUEUED -> requeued(after, (ChatEvent.Requeued) event);
                case CLOSED -> closed(before);
                case JOINED,
                        LEFT,
                        MESSAGE_POSTED,
                        NOTE_POSTED,
                        ATTRIBUTES_SET,
                        CONSENT_GRANTED,
                        CONSENT_WITHDRAWN,
                        PEEK_STARTED,
                        PEEK_ENDED -> {}
            }
        }
    }

    private void enters(Chat chat, TeamId team) {
        queue.run(() -> {
            apply(queued(chat, team));
            router.position(chat.id()).ifPresent(position -> tell(chat.id(), position));
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
        return new RoutingEvent.ChatQueued(chat.id(), team, since);
    }

    /** The router knows of its own assignments; a transfer it has to be told of. */
    private void assigned(ChatId chat, ChatEvent.Assigned event, Chat before) {
        if (event.previous() != null || before.status() != Chat.Status.QUEUED) {
            if (event.previous() != null) {
                on(new RoutingEvent.SlotFreed(event.previous()));
            }
            on(new RoutingEvent.ChatLeft(chat));
            on(new RoutingEvent.SlotTaken(event.agent()));
        }
    }

    private void requeued(Chat after, ChatEvent.Requeued event) {
        if (event.previous() != null) {
            on(new RoutingEvent.SlotFreed(event.previous()));
        }
        enters(after, event.team());
    }

    private void closed(Chat before) {
        on(new RoutingEvent.ChatLeft(before.id()));
        before.agent().ifPresent(agent -> on(new RoutingEvent.SlotFreed(agent)));
    }

    private void on(RoutingEvent event) {
        queue.run(() -> apply(event));
    }

    private void apply(RoutingEvent event) {
        for (RoutingDecision decision : router.on(event)) {
            switch (decision.type()) {
                case ASSIGN -> assign((RoutingDecision.Assign) decision);
            }
        }
    }

    private void assign(RoutingDecision.Assign decision) {
        Room room = rooms.acquire(decision.chat());
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
        on(waits ? new RoutingEvent.AssignmentRefused(decision) : new RoutingEvent.SlotFreed(decision.agent()));
        if (refusal.code() == ErrorCode.UNAVAILABLE) {
            desk.scheduler().after(RETRY, () -> again(decision.agent()));
        }
    }

    private void again(AgentId agent) {
        Agents.Seat seat = rooms.agents().seat(agent);
        if (seat != null && seat.available()) {
            available(seat);
        }
    }
}
