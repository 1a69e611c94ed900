package dev.peekwire.routing;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import java.util.Objects;
import java.util.Set;

/**
 * How an agent stands now.
 *
 * @param profile what the agent can do
 * @param presence whether the agent takes chats
 * @param paused teams whose chats the agent does not take for now, although of the team
 * @param load the weight of the chats at hand that count; not below 0, may be above the capacity when chats came back
 *     from hold
 * @since 0.1.0
 */
public record AgentState(AgentProfile profile, Presence presence, Set<TeamId> paused, int load) {
    /** Validates and copies. */
    public AgentState {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(presence, "presence");
        paused = Set.copyOf(paused);
        if (load < 0) {
            throw new IllegalArgumentException("load: " + load + ", at least 0");
        }
    }

    /** Who. */
    public AgentId agent() {
        return profile.agent();
    }
}
