package dev.peekwire.desk;

import dev.peekwire.chat.ChatEvent;
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
    /** With few long messages a page is shorter, so that it fits a backlog. */
    private static final int PAGE_CHARS = 64_000;

    private final Desk desk;
    private final Room room;
    private final Session session;
    private long read;
    private long told;
    private boolean live;

    Subscription(Desk desk, Room room, Session session, long after) {
        this.desk = desk;
        this.room = room;
        this.session = session;
        this.read = after;
        this.told = after;
    }

    Session session() {
        return session;
    }

    /** Whether it was told all there is. */
    boolean upToDate() {
        return live;
    }

    /** Reads the past from where it stands, or follows from here on if there is none. */
    void catchUp() {
        live = false;
        if (session.pages().turn(() -> room.enqueue(this::page, refusal -> noPage()))) {
            page();
        }
    }

    private void noPage() {
        catchUpLater();
        session.pages().sent();
    }

    /** The store has failed; it may fail again. */
    private void catchUpLater() {
        if (!session.closed() && !desk.closed().get()) {
            desk.scheduler().after(Rooms.RETRY, () -> room.enqueue(this::again, refusal -> catchUpLater()));
        }
    }

    private void page() {
        boolean more = false;
        try {
            more = !session.closed() && room.readers().reads(this) && !caughtUp();
        } catch (RuntimeException failure) {
            Desk.failed("reading chat " + room.id(), failure);
            catchUpLater();
        }
        session.pages().sent();
        if (more) {
            catchUp();
        }
    }

    private void again() {
        if (room.readers().reads(this)) {
            catchUp();
        }
    }

    /** Tells a page; answers whether that was the last. */
    private boolean caughtUp() {
        List<RecordedEvent> page = room.read(read, PAGE);
        int chars = 0;
        int count = 0;
        while (count < page.size() && chars < PAGE_CHARS) {
            RecordedEvent event = page.get(count++);
            chars += length(event.event());
            tell(event);
        }
        if (count == PAGE || count < page.size()) {
            return false;
        }
        live = true;
        session.send(new ServerFrame.Synced(new Cursor(room.id(), read)));
        room.readers().caughtUp(this);
        return true;
    }

    private static int length(ChatEvent event) {
        if (event instanceof ChatEvent.MessagePosted message) {
            return message.text().length();
        }
        return event instanceof ChatEvent.NotePosted note ? note.text().length() : 0;
    }

    /** Something happened now; one that is still reading the past, or has missed something, finds it in the store. */
    void publish(RecordedEvent event, SharedFrame forThoseUpToDate, long after) {
        if (!live || event.version() <= read) {
            return;
        }
        if (event.version() != read + 1) {
            catchUp();
            return;
        }
        read = event.version();
        if (visible(event)) {
            session.send(told == after ? forThoseUpToDate : new SharedFrame(frame(event)));
            told = read;
        }
    }

    private void tell(RecordedEvent event) {
        read = event.version();
        if (visible(event)) {
            session.send(frame(event));
            told = read;
        }
    }

    private ServerFrame frame(RecordedEvent event) {
        return new ServerFrame.Event(told, session.seesAll() ? event : event.toVisitor());
    }

    private boolean visible(RecordedEvent event) {
        return session.seesAll() || event.event().visibleToVisitor();
    }
}
