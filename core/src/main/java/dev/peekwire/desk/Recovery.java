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
    private final Runnable done;
    private int left;

    Recovery(Desk desk, Rooms rooms, Presences presences, ChatWatch watch, Silences silences, Runnable done) {
        this.desk = desk;
        this.rooms = rooms;
        this.agents = rooms.agents();
        this.presences = presences;
        this.watch = watch;
        this.silences = silences;
        this.done = done;
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
        if (open.isEmpty()) {
            done.run();
        }
        synchronized (this) {
            left = open.size();
        }
        open.forEach(this::one);
    }

    private void one(ChatId id) {
        if (desk.closed().get()) {
            return;
        }
        Room room = rooms.acquire(id);
        room.enqueue(
                () -> {
                    found(room);
                    counted();
                },
                refusal -> desk.scheduler().after(Rooms.RETRY, () -> one(id)));
        rooms.release(room);
    }

    private synchronized void counted() {
        if (--left == 0) {
            done.run();
        }
    }

    private void found(Room room) {
        Chat chat = room.chat();
        RecordedEvent last = lastMove(room);
        if (last != null && chat.status() != Chat.Status.CLOSED) {
            watch.found(chat, last);
            silences.found(chat);
        }
        chat.agent().filter(agent -> !agents.here(agent)).ifPresent(presences::gone);
        unread(room);
        room.awaitVisitor();
    }

    /** Since when it waits this time, and whether in front; or since when its agent has it. */
    static @Nullable RecordedEvent lastMove(Room room) {
        RecordedEvent last = null;
        long read = 0;
        List<RecordedEvent> page;
        do {
            page = room.read(read, PAGE);
            for (RecordedEvent event : page) {
                read = event.version();
                last = moves(event.event()) ? event : last;
            }
        } while (page.size() == PAGE);
        return last;
    }

    private static boolean moves(ChatEvent event) {
        return event instanceof ChatEvent.Started
                || event instanceof ChatEvent.Requeued
                || event instanceof ChatEvent.Assigned;
    }

    /** Supervisors who were reading when the desk stopped. */
    private void unread(Room room) {
        for (AgentId agent : room.chat().monitors().keySet()) {
            rooms.act(
                    room.id(),
                    now -> now.chat().monitors().containsKey(agent) && !agents.here(agent)
                            ? new ChatCommand.Monitor(agent, false, false)
                            : null);
        }
    }
}
