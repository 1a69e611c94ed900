package dev.peekwire.routing.model;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A waiting chat as the slow router keeps one. */
final class SlowChat {
    final Ticket ticket;
    /** Whose offers stand, best first. */
    final List<AgentId> offers = new ArrayList<>();

    final Set<AgentId> declined = new HashSet<>();
    int stage;
    Instant reask;
    /** What was asked when the offers were made, and until when they stand. */
    Need offered;

    Instant until;

    SlowChat(Ticket ticket, Instant now) {
        this.ticket = ticket;
        List<Route.Stage> stages = ticket.route().stages();
        while (stage + 1 < stages.size()
                && !ticket.queuedAt().plus(stages.get(stage + 1).after()).isAfter(now)) {
            stage++;
        }
    }

    ChatId id() {
        return ticket.chat();
    }

    int weight() {
        return ticket.route().weight();
    }

    List<Need> needs() {
        return ticket.route().stages().get(stage).needs();
    }

    /** Whether the agent may have it, whatever the need. */
    boolean mayGoTo(AgentId agent) {
        return !declined.contains(agent)
                && !ticket.excluded().contains(agent)
                && (ticket.only().isEmpty() || ticket.only().contains(agent));
    }

    /** By place: front, then time with the priority's worth taken off, then id. */
    static Comparator<SlowChat> order(java.util.function.Function<TeamId, Duration> ageing) {
        return Comparator.<SlowChat, Boolean>comparing(c -> !c.ticket.front())
                .thenComparing(c -> c.key(ageing.apply(c.ticket.route().team())))
                .thenComparing(c -> c.id().value());
    }

    private Instant key(Duration ageing) {
        return ticket.queuedAt().minus(ageing.multipliedBy(ticket.route().priority()));
    }
}
