package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the store has from before: the queue is as it was, and who is not connected is given the grace. */
final class Recovery {
    private static final int PAGE = 1_000;

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
        Past past = past(room);
        if (past != null && chat.status() != Chat.Status.CLOSED) {
            watch.found(chat, past.move());
            silences.found(chat, past.turn());
        }
        chat.agent().filter(agent -> !agents.here(agent)).ifPresent(presences::gone);
        unread(room);
        room.awaitVisitor();
    }

    /**
     * What counts of a chat's past.
     *
     * @param move since when it waits this time, and whether in front; or since when its agent has it
     * @param turn whose turn it is, and since when
     */
    record Past(RecordedEvent move, RecordedEvent turn) {
        static @Nullable Past with(@Nullable Past before, RecordedEvent event) {
            if (moves(event.event())) {
                return new Past(event, event);
            }
            return before != null && Silences.isTurn(event.event()) ? new Past(before.move(), event) : before;
        }
    }

    static @Nullable Past past(Room room) {
        Past past = null;
        long read = 0;
        List<RecordedEvent> page;
        do {
            page = room.read(read, PAGE);
            for (RecordedEvent event : page) {
                read = event.version();
                past = Past.with(past, event);
            }
        } while (page.size() == PAGE);
        return past;
    }

    private static boolean moves(ChatEvent event) {
        return event instanceof ChatEvent.Started
                || event instanceof ChatEvent.Requeued
                || event instanceof ChatEvent.Assigned;
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
