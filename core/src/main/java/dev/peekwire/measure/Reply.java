package dev.peekwire.measure;

import dev.peekwire.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * An agent's message that answers a visitor's turn.
 *
 * @param agent who answered
 * @param own whether the chat was that agent's; others answer who have joined
 * @param since from when on it was for the agent who had the chat to answer: the turn's first message, or when that agent
 *     got the chat, whichever is later
 * @param at when it was answered
 * @param waited how long the visitor waited for it, without the time in which nobody had the chat
 * @since 0.1.0
 */
public record Reply(AgentId agent, boolean own, Instant since, Instant at, Duration waited) {
    /** Validates. */
    public Reply {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(waited, "waited");
        if (at.isBefore(since)) {
            throw new IllegalArgumentException("at: before since");
        }
    }

    /** How long the agent who had the chat needed. */
    public Duration needed() {
        return Duration.between(since, at);
    }
}
