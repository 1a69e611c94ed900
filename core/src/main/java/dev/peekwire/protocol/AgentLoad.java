package dev.peekwire.protocol;

import dev.peekwire.AgentId;
import dev.peekwire.routing.Presence;
import java.util.Objects;

/**
 * How an agent stands, for those who watch.
 *
 * @param agent who
 * @param name the agent's name
 * @param presence whether the agent takes chats
 * @param load the weight of the chats at hand that count
 * @param capacity the weight that the agent takes at once
 * @since 0.1.0
 */
public record AgentLoad(AgentId agent, String name, Presence presence, int load, int capacity) {
    /** Validates. */
    public AgentLoad {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(presence, "presence");
    }
}
