package dev.peekwire.routing;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an agent can do, whether at work or not.
 *
 * @param agent who
 * @param teams whose chats the agent takes; at least one
 * @param skills with their levels, {@link Skill#LEAST} to {@link Skill#MOST}
 * @param languages primary language subtags in lower case, {@code en}, {@code fr}, {@code yue}, made so by
 *     {@link Languages#of}; empty means that language is not asked of this agent: every language is thought to be spoken
 * @param tier 1 for the first line; 1 to 9
 * @param capacity the weight of chats at once, 1 to 1000
 * @since 0.1.0
 */
public record AgentProfile(
        AgentId agent, Set<TeamId> teams, Map<Skill, Integer> skills, Set<String> languages, int tier, int capacity) {
    /** Validates and copies. */
    public AgentProfile {
        Objects.requireNonNull(agent, "agent");
        teams = Set.copyOf(teams);
        skills = Map.copyOf(skills);
        languages = languages.stream().map(Languages::named).collect(Collectors.toUnmodifiableSet());
        skills.values().forEach(Skill::level);
        if (teams.isEmpty()) {
            throw new IllegalArgumentException("teams: at least one");
        }
        if (tier < 1 || tier > Need.MOST_TIERS) {
            throw new IllegalArgumentException("tier: " + tier + ", allowed are 1 to " + Need.MOST_TIERS);
        }
        if (capacity < 1 || capacity > 1000) {
            throw new IllegalArgumentException("capacity: " + capacity + ", allowed are 1 to 1000");
        }
    }

    /** An agent of some teams without particular skills, first tier. */
    public static AgentProfile of(AgentId agent, Set<TeamId> teams, int capacity) {
        return new AgentProfile(agent, teams, Map.of(), Set.of(), 1, capacity);
    }
}
