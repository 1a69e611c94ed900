package dev.peekwire.desk;

import dev.peekwire.chat.Chat;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.spi.AppendRequest;
import java.util.ArrayList;
import java.util.List;

/** A chat that is being read on, and what was read. One thread at a time. */
final class Progress {
    private final Desk desk;
    private final List<RecordedEvent> missed = new ArrayList<>();
    private Chat chat;
    private boolean readOn;

    Progress(Desk desk, Chat known) {
        this.desk = desk;
        this.chat = known;
    }

    Chat chat() {
        return chat;
    }

    Progress newer() {
        readOn = true;
        List<RecordedEvent> page;
        do {
            page = desk.store().read(desk.id(), chat.id(), chat.version(), StoredChat.PAGE);
            for (RecordedEvent event : page) {
                chat = chat.evolve(event);
                missed.add(event);
            }
        } while (page.size() == StoredChat.PAGE);
        return this;
    }

    /** Whether somebody else has added to the chat. */
    boolean hasMissed() {
        return !missed.isEmpty();
    }

    /** Whether the store had no more of the chat. */
    boolean isNewest() {
        long known = chat.version();
        return readOn || newer().chat.version() == known;
    }

    /** The command itself has changed nothing. */
    Executions.Result nothing(Reply reply) {
        return new Executions.Result(chat, List.copyOf(missed), missed.size(), reply);
    }

    /** The command has happened, as the store was asked for it. */
    Executions.Result and(AppendRequest done) {
        List<RecordedEvent> events = new ArrayList<>(missed);
        Chat after = chat;
        for (RecordedEvent next : done.recorded()) {
            events.add(next);
            after = after.evolve(next);
        }
        return new Executions.Result(after, List.copyOf(events), missed.size(), Reply.ok(after.version()));
    }
}
