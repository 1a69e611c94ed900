package dev.peekwire.tck.routing;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.routing.Ticket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A chat on its way through the desk, with randomness of its own, so that routing does not change its luck. */
final class Visit {
    final ChatId chat;
    final Arrivals kind;
    final SplittableRandom random;
    final Map<AgentId, Long> offers = new HashMap<>();
    Ticket ticket;
    boolean waiting;
    long queuedAt;
    int stays;

    /** Where it counts; empty while the run warms up. */
    List<Tally> tallies = List.of();

    Visit(Arrivals kind, SplittableRandom random, Ticket ticket) {
        this.chat = ticket.chat();
        this.kind = kind;
        this.random = random;
        this.ticket = ticket;
    }
}
