package dev.peekwire.internal.dispatch;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Ticket;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chat that waits, and what an agent to whom it is offered may know of it.
 *
 * @param ticket its place
 * @param kind who waits
 * @param topic what the visitor chose
 * @param locale the visitor's language tag
 * @param since since when it really waits
 * @param respite the agent who may not have it for a while, if there is one
 */
public record Waiting(
        Ticket ticket,
        Kind kind,
        @Nullable String topic,
        @Nullable String locale,
        Instant since,
        @Nullable Respite respite) {
    /** Nobody waits with a message that was left. */
    public Waiting {
        ticket = kind == Kind.LEFT ? ticket.left() : ticket;
    }

    /** Who waits. */
    public enum Kind {
        /** A visitor, for an agent. */
        LIVE,
        /** Nobody: a message was left. */
        LEFT,
        /** An agent, for one who takes over. */
        HANDOVER
    }

    /** A chat that any agent may have. */
    public Waiting(Ticket ticket, Kind kind, @Nullable String topic, @Nullable String locale, Instant since) {
        this(ticket, kind, topic, locale, since, null);
    }

    /** Which chat. */
    public ChatId chat() {
        return ticket.chat();
    }

    /** In whose queue. */
    public TeamId team() {
        return ticket.route().team();
    }

    /** The same, but not for that agent until then. */
    public Waiting after(Respite one) {
        Set<AgentId> excluded = new HashSet<>(ticket.excluded());
        excluded.add(one.agent());
        return new Waiting(ticket.without(excluded), kind, topic, locale, since, one);
    }

    /** The same at the same place, for that agent too. */
    Waiting withoutRespite() {
        Set<AgentId> excluded = new HashSet<>(ticket.excluded());
        if (respite != null) {
            excluded.remove(respite.agent());
        }
        return new Waiting(ticket.without(excluded), kind, topic, locale, since);
    }
}
