package dev.peekwire.chat;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import java.util.Optional;
import java.util.Set;

/**
 * Who works at the desk, as far as decisions ask. Called while deciding: must answer at once and the same for the
 * length of one decision.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Roster {
    /** How an agent stands now; empty for one the desk does not know. */
    Optional<Standing> agent(AgentId agent);

    /** Whether there is such a team; a chat for another would wait for ever. By default there is. */
    default boolean knows(TeamId team) {
        return true;
    }

    /**
     * Whether a chat may be handed to a team, without naming an agent: somebody of it takes chats now who may have this
     * one. By default it may.
     *
     * @param team which team
     * @param tier the tier it would go to, or 0 for any
     * @param except who would not get it: who has it, and who has handed it on
     */
    default boolean accepts(TeamId team, int tier, Set<AgentId> except) {
        return true;
    }

    /**
     * How an agent stands.
     *
     * @param teams whose chats the agent takes
     * @param available whether the agent takes chats now
     * @param capacity how many at once
     */
    record Standing(Set<TeamId> teams, boolean available, int capacity) {
        /** Copies the teams. */
        public Standing {
            teams = Set.copyOf(teams);
        }
    }
}
