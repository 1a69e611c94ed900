package dev.peekwire.cluster;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import java.util.Objects;

/**
 * What one chat has of one agent's capacity.
 *
 * @param chat which
 * @param agent whose
 * @param weight taken and not released, 1 or more
 * @since 0.1.0
 */
public record ChatLoad(ChatId chat, AgentId agent, int weight) {
    /** Validates. */
    public ChatLoad {
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(agent, "agent");
        if (weight < 1) {
            throw new IllegalArgumentException("weight: " + weight + ", at least 1");
        }
    }
}
