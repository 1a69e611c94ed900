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

    /** The closed set; for switches without a default. */
    enum Type {
        /** {@link Assign}. */
        ASSIGN
    }

    /**
     * Give a waiting chat to an agent.
     *
     * @param chat which chat; it waits no more
     * @param agent to whom; a slot less is free
     * @param team whose queue it comes from
     * @param queuedAt its place there, to be given back if the assignment fails
     */
    record Assign(ChatId chat, AgentId agent, TeamId team, Instant queuedAt) implements RoutingDecision {
        /** Validates. */
        public Assign {
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(agent, "agent");
            Objects.requireNonNull(team, "team");
            Objects.requireNonNull(queuedAt, "queuedAt");
        }

        @Override
        public Type type() {
            return Type.ASSIGN;
        }
    }
}
