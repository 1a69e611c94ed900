package dev.peekwire.routing.model;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Ticket;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A waiting chat as the referee sees it. */
final class Place {
    /** An offer that stands, what was asked when it was made, and the how manyth it is. */
    record Held(Need need, Instant until, int number) {}

    final Ticket ticket;
    final Map<AgentId, Held> offers = new HashMap<>();
    /** Who said no, and when they are asked again; null while an offer stands, or nobody said no. */
    final Set<AgentId> declined = new HashSet<>();

    Instant reask;

    int stage;

    Place(Ticket ticket, Instant now) {
        this.ticket = ticket;
        var stages = ticket.route().stages();
        while (stage + 1 < stages.size()
                && !now.isBefore(ticket.queuedAt().plus(stages.get(stage + 1).after()))) {
            stage++;
        }
    }

    void asksAgain(Instant now) {
        if (reask != null && !reask.isAfter(now)) {
            declined.clear();
            reask = null;
        }
    }

    int weight() {
        return ticket.route().weight();
    }

    TeamId team() {
        return ticket.route().team();
    }

    Need need(TeamId team) {
        for (Need need : ticket.route().stages().get(stage).needs()) {
            if (need.team().equals(team)) {
                return need;
            }
        }
        return null;
    }

    boolean isFor(AgentId agent) {
        boolean others = !ticket.only().isEmpty() && !ticket.only().contains(agent);
        return !others && !ticket.excluded().contains(agent);
    }

    /** When the next stage begins; null at the last. */
    Instant relaxesAt() {
        var stages = ticket.route().stages();
        return stage + 1 == stages.size()
                ? null
                : ticket.queuedAt().plus(stages.get(stage + 1).after());
    }

    /** Whether it goes before the other; milliseconds of a point of priority told for each. */
    boolean before(Place other, long worth, long worthOther) {
        if (ticket.front() != other.ticket.front()) {
            return ticket.front();
        }
        long mine = ticket.queuedAt().toEpochMilli() - worth * ticket.route().priority();
        long theirs = other.ticket.queuedAt().toEpochMilli()
                - worthOther * other.ticket.route().priority();
        int ids = ticket.chat().value().compareTo(other.ticket.chat().value());
        return mine < theirs || mine == theirs && ids < 0;
    }
}
