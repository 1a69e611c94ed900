package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.RecordedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the store has from before: the queue is as it was, and who is not connected is given the grace. */
final class Recovery {
    private final Desk desk;
    private final Rooms rooms;
    private final Agents agents;
    private final Presences presences;
    private final ChatWatch watch;
    private final Silences silences;

    Recovery(Desk desk, Rooms rooms, Presences presences, ChatWatch watch, Silences silences) {
        this.desk = desk;
        this.rooms = rooms;
        this.agents = rooms.agents();
        this.presences = presences;
        this.watch = watch;
        this.silences = silences;
    }

    void begin() {
        desk.work(this::all);
    }

    private void all() {
        List<ChatId> open;
        try {
            open = desk.store().open(desk.id());
        } catch (RuntimeException failure) {
            desk.later(failure, this::all);
            return;
        }
        open.forEach(this::one);
    }

    private void one(ChatId id) {
        if (desk.closed().get()) {
            return;
        }
        Room room = rooms.acquire(id);
        room.enqueue(() -> found(room), refusal -> desk.scheduler().after(Rooms.RETRY, () -> one(id)));
        rooms.release(room);
    }

    private void found(Room room) {
        Chat chat = room.chat();
        RecordedEvent move = lastMove(room);
        if (move != null && chat.status() != Chat.Status.CLOSED) {
            watch.found(chat, move);
            RecordedEvent turn = lastTurn(room, move);
            if (turn != null) {
                silences.found(chat, turn);
            }
        }
        chat.agent().filter(agent -> !agents.here(agent)).ifPresent(presences::gone);
        unread(room);
        room.readers().awaitVisitor();
    }

    /** Since when the chat waits this time, and whether in front; or since when its agent has it. In the chat's order. */
    static @Nullable RecordedEvent lastMove(Room room) {
        return event(room, room.chat().lastMove());
    }

    /** What said whose turn it is last. In the chat's order. */
    static @Nullable RecordedEvent lastTurn(Room room, RecordedEvent move) {
        long turn = room.chat().lastTurn();
        return turn == move.version() ? move : event(room, turn);
    }

    private static @Nullable RecordedEvent event(Room room, long version) {
        return version == 0
                ? null
                : room.read(version - 1, 1).stream().findFirst().orElse(null);
    }

    /** Supervisors who were reading when the desk stopped, and agents who were looking at the draft. */
    private void unread(Room room) {
        for (AgentId agent : room.chat().looking()) {
            rooms.act(
                    room.id(),
                    now -> now.chat().looking().contains(agent) && !now.draft().looking(agent)
                            ? new ChatCommand.Look(agent, false)
                            : null);
        }
        for (AgentId agent : room.chat().monitors().keySet()) {
            rooms.act(
                    room.id(),
                    now -> now.chat().monitors().containsKey(agent) && !agents.here(agent)
                            ? new ChatCommand.Monitor(agent, false, false)
                            : null);
        }
    }
}
