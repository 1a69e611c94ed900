package dev.peekwire.internal.dispatch;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Ticket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chat that waits, and what an agent to whom it is offered may know of it.
 *
 * @param ticket its place
 * @param kind who waits
 * @param topic what the visitor chose
 * @param locale the visitor's language tag
 * @param since since when it really waits
 */
public record Waiting(Ticket ticket, Kind kind, @Nullable String topic, @Nullable String locale, Instant since) {
    /** Who waits. */
    public enum Kind {
        /** A visitor, for an agent. */
        LIVE,
        /** Nobody: a message was left. */
        LEFT,
        /** An agent, for one who takes over. */
        HANDOVER
    }

    /** Which chat. */
    public ChatId chat() {
        return ticket.chat();
    }

    /** In whose queue. */
    public TeamId team() {
        return ticket.route().team();
    }

    Waiting at(Ticket place) {
        return new Waiting(place, kind, topic, locale, since);
    }

    /** The same, for a whole longest wait more. */
    Waiting from(Instant now) {
        return at(ticket.again(now));
    }
}
