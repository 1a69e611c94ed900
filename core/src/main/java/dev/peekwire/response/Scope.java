package dev.peekwire.response;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import java.util.Collection;
import java.util.Objects;

/**
 * Who may use a script.
 *
 * @since 0.1.0
 */
public sealed interface Scope {
    /** Every agent of the desk. */
    Scope DESK = new Desk();

    /** Which sort it is. */
    Type type();

    /** Whether an agent who works for these teams may use it. */
    boolean covers(AgentId agent, Collection<TeamId> teams);

    /** Sorts of scopes, the widest first. */
    enum Type {
        /** The whole desk. */
        DESK,
        /** One team. */
        TEAM,
        /** One agent. */
        PERSONAL
    }

    /** One team's agents. */
    static Scope team(TeamId team) {
        return new Team(team);
    }

    /** One agent's own. */
    static Scope personal(AgentId agent) {
        return new Personal(agent);
    }

    /** Every agent of the desk. */
    record Desk() implements Scope {
        @Override
        public Type type() {
            return Type.DESK;
        }

        @Override
        public boolean covers(AgentId agent, Collection<TeamId> teams) {
            return true;
        }
    }

    /**
     * The agents of one team.
     *
     * @param team which
     */
    record Team(TeamId team) implements Scope {
        /** Validates. */
        public Team {
            Objects.requireNonNull(team, "team");
        }

        @Override
        public Type type() {
            return Type.TEAM;
        }

        @Override
        public boolean covers(AgentId agent, Collection<TeamId> teams) {
            return teams.contains(team);
        }
    }

    /**
     * One agent's quick replies.
     *
     * @param agent whose
     */
    record Personal(AgentId agent) implements Scope {
        /** Validates. */
        public Personal {
            Objects.requireNonNull(agent, "agent");
        }

        @Override
        public Type type() {
            return Type.PERSONAL;
        }

        @Override
        public boolean covers(AgentId other, Collection<TeamId> teams) {
            return agent.equals(other);
        }
    }
}
