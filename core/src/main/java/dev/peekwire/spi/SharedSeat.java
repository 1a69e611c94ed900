package dev.peekwire.spi;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.cluster.NodeId;
import java.util.Objects;
import java.util.Set;

/**
 * An agent at the desk, as all its nodes know it.
 *
 * @param identity what the authenticator said last
 * @param available whether the agent takes chats
 * @param paused teams whose chats the agent does not take for now
 * @param nodes on which the agent is connected; none while the agent is gone
 * @since 0.1.0
 */
public record SharedSeat(Authenticator.Agent identity, boolean available, Set<TeamId> paused, Set<NodeId> nodes) {
    /** Validates and copies. */
    public SharedSeat {
        Objects.requireNonNull(identity, "identity");
        paused = Set.copyOf(paused);
        nodes = Set.copyOf(nodes);
    }

    /** Whose. */
    public AgentId agent() {
        return identity.id();
    }
}
