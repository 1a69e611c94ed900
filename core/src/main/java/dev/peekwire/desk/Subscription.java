package dev.peekwire.desk;

import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.SharedFrame;
import java.util.List;

/**
 * One connection's place in one chat's events. It reads the past from the store page by page, the next when the one
 * before has been written, and then follows what happens. Used on the chat's queue only.
 */
final class Subscription {
    private static final int PAGE = 100;

    private final Room room;
    private final Session session;
    private long read;
    private long told;
    private boolean live;

    Subscription(Room room, Session session, long after) {
        this.room = room;
        this.session = session;
        this.read = after;
        this.told = after;
    }

    Session session() {
        return session;
    }

    Room room() {
        return room;
    }

    /** Sends the next page of the past, or follows from here on. */
    void pump() {
        if (live || session.closed()) {
            return;
        }
        List<RecordedEvent> page = room.read(read, PAGE);
        for (RecordedEvent event : page) {
            tell(event);
        }
        if (page.size() < PAGE) {
            live = true;
            session.send(new ServerFrame.Synced(new Cursor(room.id(), read)));
        } else {
            session.connection().send(() -> {
                room.enqueue(this::pump);
                return null;
            });
        }
    }

    /** Something happened now; one that is still reading the past, or has missed something, finds it in the store. */
    void publish(RecordedEvent event, SharedFrame forThoseUpToDate, long after) {
        if (!live || event.version() <= read) {
            return;
        }
        if (event.version() != read + 1) {
            live = false;
            pump();
            return;
        }
        read = event.version();
        if (visible(event)) {
            session.send(told == after ? forThoseUpToDate : new SharedFrame(new ServerFrame.Event(told, event)));
            told = read;
        }
    }

    private void tell(RecordedEvent event) {
        read = event.version();
        if (visible(event)) {
            session.send(new ServerFrame.Event(told, event));
            told = read;
        }
    }

    private boolean visible(RecordedEvent event) {
        return session.seesAll() || event.event().visibleToVisitor();
    }
}
