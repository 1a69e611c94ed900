package dev.peekwire.routing.engine;

import dev.peekwire.routing.RoutingDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one event brings about: decisions so far, and whom a chat may be found for now. */
final class Turn {
    final Instant now;

    final List<RoutingDecision> decisions = new ArrayList<>();

    /** Agents who may be able to take more than before. */
    final Set<Seat> seats = new LinkedHashSet<>();

    /** Chats that more agents may be able to take than before. */
    final Set<Waiting> chats = new LinkedHashSet<>();

    Turn(Instant now) {
        this.now = now;
    }

    void decide(RoutingDecision decision) {
        decisions.add(decision);
    }
}
