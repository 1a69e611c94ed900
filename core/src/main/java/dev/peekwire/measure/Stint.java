package dev.peekwire.measure;

import dev.peekwire.AgentId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of time in which an agent had a chat that was not on hold.
 *
 * @param agent who had it
 * @param from its first moment
 * @param to the first moment after it; empty while it lasts
 * @since 0.1.0
 */
public record Stint(AgentId agent, Instant from, Optional<Instant> to) {
    /** Validates. */
    public Stint {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(from, "from");
        if (to.filter(from::isAfter).isPresent()) {
            throw new IllegalArgumentException("to: before from");
        }
    }
}
