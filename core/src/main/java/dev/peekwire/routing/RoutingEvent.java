package dev.peekwire.routing;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * What a router must know of. Every chat weighs 1.
 *
 * @since 0.1.0
 */
public sealed interface RoutingEvent {
    /** Which of the closed set this is. */
    Type type();

    /** The closed set; for switches without a default. */
    enum Type {
        /** {@link ChatQueued}. */
        CHAT_QUEUED,
        /** {@link ChatLeft}. */
        CHAT_LEFT,
        /** {@link AgentAvailable}. */
        AGENT_AVAILABLE,
        /** {@link AgentGone}. */
        AGENT_GONE,
        /** {@link SlotTaken}. */
        SLOT_TAKEN,
        /** {@link SlotFreed}. */
        SLOT_FREED,
        /** {@link AssignmentRefused}. */
        ASSIGNMENT_REFUSED
    }

    /**
     * A chat waits: started, put back, or handed to a team. A chat that waits already moves to the place told.
     *
     * @param chat which chat
     * @param team in whose queue
     * @param queuedAt its place there; a chat that is put back brings the time of its first coming
     */
    record ChatQueued(ChatId chat, TeamId team, Instant queuedAt) implements RoutingEvent {
        /** Validates. */
        public ChatQueued {
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(team, "team");
            Objects.requireNonNull(queuedAt, "queuedAt");
        }

        @Override
        public Type type() {
            return Type.CHAT_QUEUED;
        }
    }

    /**
     * A chat waits no more, without the router's doing: closed, or transferred to an agent.
     *
     * @param chat which chat; nothing happens if it does not wait
     */
    record ChatLeft(ChatId chat) implements RoutingEvent {
        @Override
        public Type type() {
            return Type.CHAT_LEFT;
        }
    }

    /**
     * An agent takes chats from now on, or goes on with other teams, another capacity or another load.
     *
     * @param agent who
     * @param teams from whose queues
     * @param capacity how many chats at once, at least 0
     * @param load how many of them the agent has now, with those that decisions under way will bring; may be above the
     *     capacity
     */
    record AgentAvailable(AgentId agent, Set<TeamId> teams, int capacity, int load) implements RoutingEvent {
        /** Validates and copies. */
        public AgentAvailable {
            Objects.requireNonNull(agent, "agent");
            teams = Set.copyOf(teams);
            if (capacity < 0 || load < 0) {
                throw new IllegalArgumentException("capacity " + capacity + ", load " + load + ": at least 0");
            }
        }

        @Override
        public Type type() {
            return Type.AGENT_AVAILABLE;
        }
    }

    /**
     * An agent takes no more chats: away, signed off, disconnected. Chats that are put back come as
     * {@link ChatQueued}.
     *
     * @param agent who
     */
    record AgentGone(AgentId agent) implements RoutingEvent {
        @Override
        public Type type() {
            return Type.AGENT_GONE;
        }
    }

    /**
     * An agent got a chat without the router's doing: by a transfer.
     *
     * @param agent who
     */
    record SlotTaken(AgentId agent) implements RoutingEvent {
        @Override
        public Type type() {
            return Type.SLOT_TAKEN;
        }
    }

    /**
     * An agent has a chat less: closed, put back, transferred; or an assignment came to nothing because its chat was
     * gone.
     *
     * @param agent who
     */
    record SlotFreed(AgentId agent) implements RoutingEvent {
        @Override
        public Type type() {
            return Type.SLOT_FREED;
        }
    }

    /**
     * An agent could not take a chat. The chat is back at its place, unless it waits again already; the agent counts
     * as full until {@link SlotFreed} or {@link AgentAvailable} says otherwise, or the two would meet again at once.
     *
     * @param assignment the decision that failed
     */
    record AssignmentRefused(RoutingDecision.Assign assignment) implements RoutingEvent {
        @Override
        public Type type() {
            return Type.ASSIGNMENT_REFUSED;
        }
    }
}
