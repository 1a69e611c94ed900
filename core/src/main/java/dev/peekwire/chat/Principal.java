package dev.peekwire.chat;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import java.util.Objects;
import java.util.Set;

/**
 * On whose behalf a connection asks.
 *
 * @since 0.1.0
 */
public sealed interface Principal {
    /** Which of the closed set this is. */
    Type type();

    /** The closed set; for switches without a default. */
    enum Type {
        /** {@link Anonymous}. */
        ANONYMOUS,
        /** {@link Visitor}. */
        VISITOR,
        /** {@link Agent}. */
        AGENT
    }

    /** Nobody yet: a connection without identity. */
    record Anonymous() implements Principal {
        @Override
        public Type type() {
            return Type.ANONYMOUS;
        }
    }

    /**
     * A visitor.
     *
     * @param id who
     */
    record Visitor(VisitorId id) implements Principal {
        /** Validates. */
        public Visitor {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public Type type() {
            return Type.VISITOR;
        }
    }

    /**
     * An agent or a supervisor.
     *
     * @param id who
     * @param teams whose chats the agent sees
     * @param supervisor whether every chat of the desk is the agent's to see and join
     */
    record Agent(AgentId id, Set<TeamId> teams, boolean supervisor) implements Principal {
        /** Validates and copies. */
        public Agent {
            Objects.requireNonNull(id, "id");
            teams = Set.copyOf(teams);
        }

        @Override
        public Type type() {
            return Type.AGENT;
        }
    }
}
