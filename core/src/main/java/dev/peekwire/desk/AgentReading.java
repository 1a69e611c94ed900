package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Access;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.Principal;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.ServerFrame;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an agent's connection reads. A supervisor who reads an open chat without taking part in it is recorded before
 * the first event is sent, and until the last of the supervisor's connections stops.
 */
final class AgentReading {
    private static final Refusal UNRECORDED =
            Refusal.of(ErrorCode.FORBIDDEN, "a supervisor who takes no part in a chat monitors it first");

    private final DeskRuntime runtime;
    private final Desk desk;
    private final Session session;
    private final AgentId self;
    private final Principal.Agent principal;
    private final ClientFrame.Hello hello;
    private final AgentWalks walks;
    private final Map<ChatId, Room> rooms = new ConcurrentHashMap<>();

    AgentReading(
            DeskRuntime runtime,
            Session session,
            AgentId self,
            Principal.Agent principal,
            ClientFrame.Hello hello,
            AgentWalks walks) {
        this.runtime = runtime;
        this.desk = runtime.desk();
        this.session = session;
        this.self = self;
        this.principal = principal;
        this.hello = hello;
        this.walks = walks;
    }

    /** The agent's chats, and those the client believes in. */
    void resume() {
        Map<ChatId, Long> cursors = new ConcurrentHashMap<>();
        desk.store().assignedTo(desk.id(), self).forEach(chat -> cursors.put(chat, 0L));
        hello.resume().forEach(cursor -> cursors.put(cursor.chat(), cursor.version()));
        cursors.forEach((chat, version) ->
                open(new Cursor(chat, version), refusal -> session.send(new ServerFrame.Refused(null, chat, refusal))));
    }

    void open(Cursor cursor) {
        open(cursor, refusal -> session.refuse(null, cursor.chat(), refusal));
    }

    private void open(Cursor cursor, Consumer<Refusal> refused) {
        Consumer<Reply> unheard = reply -> {
            Refusal refusal = reply.refusal();
            if (refusal != null) {
                refused.accept(refusal);
            }
        };
        runtime.submit(cursor, room -> opens(room, cursor, refused, unheard), unheard);
    }

    /** Null if nothing is to be recorded. */
    private @Nullable Submission opens(Room room, Cursor cursor, Consumer<Refusal> refused, Consumer<Reply> unheard) {
        Optional<Refusal> refusal = Access.check(principal, room.chat(), Access.Action.READ);
        if (refusal.isPresent()) {
            refused.accept(refusal.get());
        } else if (onlyReads(room.chat())) {
            return monitors(null, true, reply -> {
                unheard.accept(reply);
                if (reply.accepted()) {
                    attach(room, Commands.from(room, cursor, refused));
                }
            });
        } else {
            attach(room, Commands.from(room, cursor, refused));
        }
        return null;
    }

    /** What whoever comes to a chat should know of it: who reads it may ask, and a supervisor as far as it is recorded. */
    void handover(AgentFrame.Handover frame) {
        Consumer<Refusal> refused = refusal -> session.refuse(frame.command(), frame.chat(), refusal);
        runtime.in(
                frame.chat(),
                room -> Access.check(principal, room.chat(), Access.Action.READ)
                        .or(() -> onlyReads(room.chat()) ? Optional.of(UNRECORDED) : Optional.empty())
                        .ifPresentOrElse(refused, () -> handover(frame, room.chat())),
                refused);
    }

    /** Beside the chat's order, which would have to wait for what is read of others. */
    private void handover(AgentFrame.Handover frame, Chat chat) {
        desk.work(() -> {
            try {
                session.send(runtime.handovers().of(frame.command(), chat, principal));
            } catch (RuntimeException failure) {
                Desk.failed("the store", failure);
                session.refuse(frame.command(), frame.chat(), Room.unavailable());
            }
        });
    }

    // ---- supervisors

    /** Whether it is a supervisor who would read along without being recorded. */
    boolean onlyReads(Chat chat) {
        boolean open = chat.status() == Chat.Status.QUEUED || chat.status() == Chat.Status.ASSIGNED;
        return principal.supervisor()
                && open
                && !chat.involves(self)
                && !chat.monitors().containsKey(self);
    }

    private Submission monitors(@Nullable CommandId id, boolean on, Consumer<Reply> then) {
        ChatCommand command = new ChatCommand.Monitor(self, on, desk.monitoringTold());
        return new Submission(id, Actor.agent(self), principal, command, Commands.DONE, then);
    }

    /** A supervisor says so in as many words; who reads is recorded from the first to the last, so both in one turn. */
    void monitor(AgentFrame.Monitor frame) {
        Consumer<Reply> answer = reply -> Commands.answer(session, frame.command(), frame.chat(), reply);
        Consumer<Room> then = frame.on() ? this::attach : this::stop;
        runtime.submit(
                frame.chat(),
                room -> monitors(frame.command(), frame.on(), reply -> {
                    answer.accept(reply);
                    if (reply.accepted()) {
                        then.accept(room);
                    }
                }),
                answer);
    }

    /** On all of the supervisor's connections. Within the chat's order. */
    private void stop(Room room) {
        if (!room.chat().involves(self)) {
            for (Session each : runtime.rooms().agents().sessions(self)) {
                room.readers().unsubscribe(each);
                Peer peer = each.peer();
                if (peer != null) {
                    peer.detach(room);
                }
            }
        }
    }

    /** Who said so on another node reads no more here either; who reads on here is recorded anew. In the chat's order. */
    void monitorEnded(Room room, boolean byAgent) {
        if (byAgent && onlyReads(room.chat())) {
            stop(room);
        } else if (!byAgent) {
            runtime.rooms().act(room.id(), this::readsOn);
        }
    }

    private @Nullable ChatCommand readsOn(Room room) {
        return onlyReads(room.chat()) && room.readers().subscribed(session) && !session.closed()
                ? new ChatCommand.Monitor(self, true, desk.monitoringTold())
                : null;
    }

    // ---- places in chats

    /** Within the chat's order; who reads the chat already goes on. */
    void attach(Room room) {
        if (!room.readers().subscribed(session)) {
            attach(room, 0);
        }
    }

    private void attach(Room room, long after) {
        rooms.put(room.id(), room);
        room.readers().subscribe(session, after);
        if (room.chat().lastFlowMove() > 0) {
            walks.tell(room.chat());
        }
        goneIfClosed(room);
    }

    /** The connection has something to do with the chat. */
    void holds(Room room) {
        rooms.put(room.id(), room);
        goneIfClosed(room);
    }

    void detach(Room room) {
        rooms.remove(room.id());
    }

    private void goneIfClosed(Room room) {
        if (session.closed()) {
            gone(room);
        }
    }

    /** The connection has ended. */
    void gone() {
        rooms.values().forEach(this::gone);
    }

    private void gone(Room room) {
        room.draft().lost(session.connection());
        runtime.rooms().surely(room.id(), now -> {
            now.readers().unsubscribe(session);
            runtime.rooms().act(now.id(), this::lookedAway);
            runtime.rooms().act(now.id(), this::readNoMore);
        });
    }

    private @Nullable ChatCommand lookedAway(Room room) {
        boolean recorded = room.chat().looking().contains(self);
        return recorded && !room.draft().looking(self) ? new ChatCommand.Look(self, false) : null;
    }

    private @Nullable ChatCommand readNoMore(Room room) {
        boolean recorded = room.chat().monitors().containsKey(self);
        boolean reads = runtime.rooms().agents().sessions(self).stream().anyMatch(room.readers()::subscribed);
        return recorded && !reads ? new ChatCommand.Monitor(self, false, false) : null;
    }
}
