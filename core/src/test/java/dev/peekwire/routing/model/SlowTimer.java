package dev.peekwire.routing.model;

import dev.peekwire.routing.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Something that is due at a moment; there are no others than these. */
record SlowTimer(Instant at, Kind kind, SlowChat chat) implements Comparable<SlowTimer> {
    private static final Comparator<SlowTimer> ORDER = Comparator.comparing(SlowTimer::at)
            .thenComparing(timer -> timer.chat().id().value())
            .thenComparing(SlowTimer::kind);

    /** What is due; of several at one moment, the earlier in this list first. */
    enum Kind {
        OFFER,
        STAGE,
        REASK,
        EXPIRE
    }

    static List<SlowTimer> of(SlowChat chat, Duration maxWait) {
        List<Route.Stage> stages = chat.ticket.route().stages();
        List<SlowTimer> timers = new ArrayList<>(4);
        if (chat.ticket.live()) {
            timers.add(new SlowTimer(chat.ticket.since().plus(maxWait), Kind.EXPIRE, chat));
        }
        if (chat.stage + 1 < stages.size()) {
            Instant next =
                    chat.ticket.queuedAt().plus(stages.get(chat.stage + 1).after());
            timers.add(new SlowTimer(next, Kind.STAGE, chat));
        }
        if (!chat.offers.isEmpty()) {
            timers.add(new SlowTimer(chat.until, Kind.OFFER, chat));
        }
        if (chat.reask != null) {
            timers.add(new SlowTimer(chat.reask, Kind.REASK, chat));
        }
        return timers;
    }

    @Override
    public int compareTo(SlowTimer other) {
        return ORDER.compare(this, other);
    }
}
