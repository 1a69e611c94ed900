package dev.peekwire.routing;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import java.time.Instant;
import java.util.Objects;

/**
 * What a router wants done.
 *
 * @since 0.1.0
 */
public sealed interface RoutingDecision {
    /** Which of the closed set this is. */
    Type type();

    /** Why an offer stands no more. */
    enum Reason {
        /** Somebody else accepted it. */
        TAKEN,
        /** Its time is up. */
        MISSED,
        /** The chat is gone: its visitor left, it was transferred, or it has waited too long. */
        GONE,
        /** The agent can't take it any more: not available, not entitled, or without room. */
        UNAVAILABLE
    }

    /** The closed set; for switches without a default. */
    enum Type {
        /** {@link Assign}. */
        ASSIGN,
        /** {@link Offer}. */
        OFFER,
        /** {@link Revoke}. */
        REVOKE,
        /** {@link SetAway}. */
        SET_AWAY,
        /** {@link Relax}. */
        RELAX,
        /** {@link Refuse}. */
        REFUSE,
        /** {@link Expire}. */
        EXPIRE
    }

    /**
     * Give a waiting chat to an agent; it waits no more.
     *
     * @param ticket the chat and its place, which it takes again if the assignment fails
     * @param agent to whom; the router counts the weight as taken
     * @param team from whose queue
     */
    record Assign(Ticket ticket, AgentId agent, TeamId team) implements RoutingDecision {
        /** Validates. */
        public Assign {
            Objects.requireNonNull(ticket, "ticket");
            Objects.requireNonNull(agent, "agent");
            Objects.requireNonNull(team, "team");
        }

        @Override
        public Type type() {
            return Type.ASSIGN;
        }
    }

    /**
     * Ask an agent.
     *
     * @param chat which chat; it keeps its place
     * @param agent to whom; the weight is kept free until the answer
     * @param team from whose queue
     * @param expiresAt until when the agent may answer
     */
    record Offer(ChatId chat, AgentId agent, TeamId team, Instant expiresAt) implements RoutingDecision {
        /** Validates. */
        public Offer {
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(agent, "agent");
            Objects.requireNonNull(team, "team");
            Objects.requireNonNull(expiresAt, "expiresAt");
        }

        @Override
        public Type type() {
            return Type.OFFER;
        }
    }

    /**
     * An offer stands no more. Told once for each offer that its agent did not answer.
     *
     * @param chat which chat
     * @param agent whose offer
     * @param reason why
     */
    record Revoke(ChatId chat, AgentId agent, Reason reason) implements RoutingDecision {
        /** Validates. */
        public Revoke {
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(agent, "agent");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Type type() {
            return Type.REVOKE;
        }
    }

    /**
     * An agent has missed too many offers in a row.
     *
     * @param agent who; the router counts the agent as away
     * @param misses how many in a row
     */
    record SetAway(AgentId agent, int misses) implements RoutingDecision {
        /** Validates. */
        public SetAway {
            Objects.requireNonNull(agent, "agent");
        }

        @Override
        public Type type() {
            return Type.SET_AWAY;
        }
    }

    /**
     * A chat asks for something else from now on; for the record.
     *
     * @param chat which chat
     * @param stage the number of the route's stage, from 1
     */
    record Relax(ChatId chat, int stage) implements RoutingDecision {
        /** Validates. */
        public Relax {
            Objects.requireNonNull(chat, "chat");
        }

        @Override
        public Type type() {
            return Type.RELAX;
        }
    }

    /**
     * A team's queue is full. A chat in front, one that has begun, one that waited already, and a message that was left
     * are never refused.
     *
     * @param ticket the chat, which was not taken in
     */
    record Refuse(Ticket ticket) implements RoutingDecision {
        /** Validates. */
        public Refuse {
            Objects.requireNonNull(ticket, "ticket");
        }

        @Override
        public Type type() {
            return Type.REFUSE;
        }
    }

    /**
     * A chat has waited too long.
     *
     * @param ticket the chat, which waits no more
     */
    record Expire(Ticket ticket) implements RoutingDecision {
        /** Validates. */
        public Expire {
            Objects.requireNonNull(ticket, "ticket");
        }

        @Override
        public Type type() {
            return Type.EXPIRE;
        }
    }
}
