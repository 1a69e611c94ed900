package dev.peekwire.internal.dispatch;

import dev.peekwire.AgentId;
import java.time.Instant;

/**
 * An agent who has just left a chat does not get it straight back.
 *
 * @param agent who
 * @param until until when
 */
public record Respite(AgentId agent, Instant until) {}
