package dev.peekwire.store.memory;

import dev.peekwire.ChatId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The closed chats of one desk, oldest first, and which of them it is time to forget. */
final class Retention {
    private final int most;
    private final Duration longest;
    private final ArrayDeque<Closed> closed = new ArrayDeque<>();

    /** Spares every call the lock while nothing is due: the oldest chat's end, or the past when there are too many. */
    private volatile Instant nextDue = Instant.MAX;

    Retention(int most, Duration longest) {
        this.most = most;
        this.longest = longest;
    }

    /** A chat was closed now. */
    synchronized void add(ChatId chat, Instant now) {
        closed.addLast(new Closed(chat, now));
        nextDue = due();
    }

    /** Takes out the chats to forget; each is handed to one caller only. */
    List<ChatId> takeDue(Instant now) {
        return now.isBefore(nextDue) ? List.of() : drain(now);
    }

    private synchronized List<ChatId> drain(Instant now) {
        List<ChatId> due = new ArrayList<>();
        for (nextDue = due(); !now.isBefore(nextDue); nextDue = due()) {
            due.add(closed.removeFirst().chat());
        }
        return due;
    }

    private Instant due() {
        @Nullable Closed oldest = closed.peekFirst();
        if (oldest == null) {
            return Instant.MAX;
        }
        return closed.size() > most ? Instant.MIN : oldest.at().plus(longest);
    }

    private record Closed(ChatId chat, Instant at) {}
}
