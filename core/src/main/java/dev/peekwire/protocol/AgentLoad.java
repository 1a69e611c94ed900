package dev.peekwire.protocol;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Presence;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How an agent stands, for those who watch.
 *
 * @param agent who
 * @param name the agent's name
 * @param presence whether the agent takes chats
 * @param load the weight of the chats at hand that count
 * @param capacity the weight that the agent takes at once
 * @param tier the agent's tier, from 1; 0 where the watcher is not told
 * @param teams the agent's teams; none where the watcher is not told
 * @param paused those whose chats the agent takes none of for now
 * @param chats what the agent has; none where the watcher is not told
 * @param robotic in how many of the chats at hand, told or not, the answers sound like a machine; 0 where the watcher is not
 *     told
 * @since 0.1.0
 */
public record AgentLoad(
        AgentId agent,
        String name,
        Presence presence,
        int load,
        int capacity,
        int tier,
        Set<TeamId> teams,
        Set<TeamId> paused,
        List<ChatAtHand> chats,
        int robotic) {
    /** Validates and copies. */
    public AgentLoad {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(presence, "presence");
        teams = Set.copyOf(teams);
        paused = Set.copyOf(paused);
        chats = List.copyOf(chats);
    }

    /** One whose answers are within their limits. */
    public AgentLoad(
            AgentId agent,
            String name,
            Presence presence,
            int load,
            int capacity,
            int tier,
            Set<TeamId> teams,
            Set<TeamId> paused,
            List<ChatAtHand> chats) {
        this(agent, name, presence, load, capacity, tier, teams, paused, chats, 0);
    }

    /** For a watcher who learns no more. */
    public AgentLoad(AgentId agent, String name, Presence presence, int load, int capacity) {
        this(agent, name, presence, load, capacity, 0, Set.of(), Set.of(), List.of());
    }
}
