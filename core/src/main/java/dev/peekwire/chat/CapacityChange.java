package dev.peekwire.chat;

import dev.peekwire.AgentId;

/**
 * A change of one agent's load.
 *
 * @param agent whose
 * @param delta weight taken (positive) or released (negative); zero changes nothing
 * @param limit the load that taking must not pass; ignored when releasing
 * @since 0.1.0
 */
public record CapacityChange(AgentId agent, int delta, int limit) {
    /** Takes weight from an agent who may carry {@code limit} in all. */
    public static CapacityChange take(AgentId agent, int weight, int limit) {
        return new CapacityChange(agent, weight, limit);
    }

    /** Gives weight back. The load never falls below zero. */
    public static CapacityChange release(AgentId agent, int weight) {
        return new CapacityChange(agent, -weight, Integer.MAX_VALUE);
    }
}
