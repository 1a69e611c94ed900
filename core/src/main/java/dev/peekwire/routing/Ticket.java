package dev.peekwire.routing;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A chat's place among those who wait.
 *
 * @param chat which chat
 * @param route where it goes
 * @param queuedAt since when it waits; a chat that is put back brings the time of its first coming, and this is the
 *     wait that is reported, whatever the priority
 * @param front whether it goes before all that are not in front: a chat whose agent is gone
 * @param wanted agents to try first, in this order, if they can take it at once: the last agent, a preferred one
 * @param only if not empty, nobody else may take it: a warm transfer to one agent
 * @param excluded who may not take it, whatever they can: who has just handed it over
 * @param since since when it waits this time, for the longest wait only: a chat whose agent is gone after an hour's talk
 *     has not waited that hour
 * @param live whether somebody waits for the answer. A message that was left is waited for by nobody: it takes none of
 *     the queue's limit, is never refused or given up, and says nothing about how long people wait
 * @since 0.1.0
 */
public record Ticket(
        ChatId chat,
        Route route,
        Instant queuedAt,
        boolean front,
        List<AgentId> wanted,
        Set<AgentId> only,
        Set<AgentId> excluded,
        Instant since,
        boolean live) {
    /** Validates and copies. */
    public Ticket {
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(queuedAt, "queuedAt");
        wanted = List.copyOf(wanted);
        only = Set.copyOf(only);
        excluded = Set.copyOf(excluded);
        Objects.requireNonNull(since, "since");
    }

    /** A chat that waits for the first time. */
    public Ticket(
            ChatId chat,
            Route route,
            Instant queuedAt,
            boolean front,
            List<AgentId> wanted,
            Set<AgentId> only,
            Set<AgentId> excluded) {
        this(chat, route, queuedAt, front, wanted, only, excluded, queuedAt, true);
    }

    /** An ordinary place. */
    public static Ticket of(ChatId chat, Route route, Instant queuedAt) {
        return new Ticket(chat, route, queuedAt, false, List.of(), Set.of(), Set.of());
    }

    /** The same in front of all others. */
    public Ticket inFront() {
        return new Ticket(chat, route, queuedAt, true, wanted, only, excluded, since, live);
    }

    /** The same, waiting once more since then. */
    public Ticket again(Instant from) {
        return new Ticket(chat, route, queuedAt, front, wanted, only, excluded, from, live);
    }

    /** The same with agents to try first. */
    public Ticket wanting(List<AgentId> agents) {
        return new Ticket(chat, route, queuedAt, front, agents, only, excluded, since, live);
    }

    /** The same for nobody else. */
    public Ticket onlyFor(Set<AgentId> agents) {
        return new Ticket(chat, route, queuedAt, front, wanted, agents, excluded, since, live);
    }

    /** The same, not for these. */
    public Ticket without(Set<AgentId> agents) {
        return new Ticket(chat, route, queuedAt, front, wanted, only, agents, since, live);
    }

    /** The same of a message that was left. */
    public Ticket left() {
        return new Ticket(chat, route, queuedAt, front, wanted, only, excluded, since, false);
    }
}
