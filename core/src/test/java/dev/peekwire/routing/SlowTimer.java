package dev.peekwire.routing;

import dev.peekwire.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Something that is due at a moment; there are no others than these. */
record SlowTimer(Instant at, Kind kind, SlowChat chat, AgentId agent) implements Comparable<SlowTimer> {
    private static final AgentId NOBODY = new AgentId("-");

    /** What is due; of several at one moment, the earlier in this list first. */
    enum Kind {
        STAGE,
        OFFER,
        REASK,
        EXPIRE
    }

    static Stream<SlowTimer> of(SlowChat chat, Duration maxWait) {
        Instant since = chat.ticket.queuedAt();
        List<Route.Stage> stages = chat.ticket.route().stages();
        Stream<SlowTimer> next = stages.stream()
                .skip(chat.stage + 1L)
                .limit(1)
                .map(s -> new SlowTimer(since.plus(s.after()), Kind.STAGE, chat, NOBODY));
        Stream<SlowTimer> offers = chat.offers.entrySet().stream()
                .map(o -> new SlowTimer(o.getValue().expiresAt(), Kind.OFFER, chat, o.getKey()));
        Stream<SlowTimer> reask =
                Stream.ofNullable(chat.reask).map(at -> new SlowTimer(at, Kind.REASK, chat, NOBODY));
        Stream<SlowTimer> end = Stream.of(new SlowTimer(since.plus(maxWait), Kind.EXPIRE, chat, NOBODY));
        return Stream.of(next, offers, reask, end).flatMap(t -> t);
    }

    @Override
    public int compareTo(SlowTimer other) {
        return Comparator.comparing(SlowTimer::at)
                .thenComparing(SlowTimer::kind)
                .thenComparing(t -> t.chat().id().value())
                .thenComparing(t -> t.agent().value())
                .compare(this, other);
    }
}
