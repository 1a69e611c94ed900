package dev.peekwire.routing.model;

import dev.peekwire.routing.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Something that is due at a moment; there are no others than these. */
record SlowTimer(Instant at, Kind kind, SlowChat chat) implements Comparable<SlowTimer> {
    /** What is due; of several at one moment, the earlier in this list first. */
    enum Kind {
        OFFER,
        STAGE,
        REASK,
        EXPIRE
    }

    static Stream<SlowTimer> of(SlowChat chat, Duration maxWait) {
        Instant since = chat.ticket.queuedAt();
        List<Route.Stage> stages = chat.ticket.route().stages();
        Stream<SlowTimer> next = stages.stream()
                .skip(chat.stage + 1L)
                .limit(1)
                .map(s -> new SlowTimer(since.plus(s.after()), Kind.STAGE, chat));
        Stream<SlowTimer> offers = Stream.ofNullable(chat.offers.isEmpty() ? null : chat.until)
                .map(at -> new SlowTimer(at, Kind.OFFER, chat));
        Stream<SlowTimer> reask =
                Stream.ofNullable(chat.reask).map(at -> new SlowTimer(at, Kind.REASK, chat));
        Stream<SlowTimer> end = Stream.of(new SlowTimer(chat.ticket.since().plus(maxWait), Kind.EXPIRE, chat));
        return Stream.of(next, offers, reask, end).flatMap(t -> t);
    }

    @Override
    public int compareTo(SlowTimer other) {
        return Comparator.comparing(SlowTimer::at)
                .thenComparing(t -> t.chat().id().value())
                .thenComparing(SlowTimer::kind)
                .compare(this, other);
    }
}
