package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.measure.ChatMeasures;
import dev.peekwire.measure.DeskMeasures;
import dev.peekwire.spi.ClosedChat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The closed chats that were measured and are kept: those closed last, whoever closed them. Thread-safe. */
final class MeasuredChats {
    private static final Comparator<Kept> ORDER = Comparator.comparing(Kept::closedAt)
            .thenComparing(kept -> kept.measures().chat().value());

    private final int most;
    private final Map<ChatId, Kept> chats = new HashMap<>();
    private final TreeSet<Kept> order = new TreeSet<>(ORDER);
    private Instant since;
    private long missed;

    /**
     * One that knows nothing yet.
     *
     * @param most how many it keeps
     * @param since from when on it hears of chats that are closed here
     */
    MeasuredChats(int most, Instant since) {
        this.most = most;
        this.since = since;
    }

    /**
     * A chat as it was read.
     *
     * @param measures what it came to
     * @param version the version of the last event that was read: a survey may follow the close
     */
    record Kept(ChatMeasures measures, long version) {
        Instant closedAt() {
            return measures.closedAt().orElse(Instant.MAX);
        }
    }

    int most() {
        return most;
    }

    synchronized void missed() {
        missed++;
    }

    /** Keeps a closed chat, unless there are as many that were closed later. */
    synchronized void keep(Kept kept) {
        Kept before = chats.put(kept.measures().chat(), kept);
        if (before != null) {
            order.remove(before);
        }
        order.add(kept);
        if (order.size() > most) {
            Kept gone = order.first();
            order.remove(gone);
            chats.remove(gone.measures().chat());
            Instant next = gone.measures().closedAt().orElse(since).plusMillis(1);
            since = next.isAfter(since) ? next : since;
        }
    }

    /** A closed chat, if all of it was read that there is. */
    synchronized Optional<ChatMeasures> of(ClosedChat closed) {
        @Nullable Kept kept = chats.get(closed.chat());
        return kept == null || kept.version() < closed.version() ? Optional.empty() : Optional.of(kept.measures());
    }

    /** All of them, and open ones. */
    synchronized DeskMeasures with(List<ChatMeasures> open, Instant now) {
        List<ChatMeasures> all = new ArrayList<>(open);
        order.forEach(kept -> all.add(kept.measures()));
        return new DeskMeasures(DeskMeasures.of(all, since, now).chats(), since, now, missed);
    }
}
