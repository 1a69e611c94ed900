package dev.peekwire.tck.routing;

import dev.peekwire.AgentId;
import java.time.Duration;
import java.util.Objects;

/**
 * How an agent's time went.
 *
 * @param agent who
 * @param handled how many chats the agent was given
 * @param atWork how long the agent was at the desk: shifts, and the time until the last chat was done
 * @param occupancy the share of the capacity in use, by weight, over that time
 * @param offers what became of the offers to the agent
 * @param setAway how often the agent was set away for missed offers
 * @since 0.1.0
 */
public record AgentStatistics(
        AgentId agent, int handled, Duration atWork, double occupancy, OfferCounts offers, int setAway) {
    /** Validates. */
    public AgentStatistics {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(atWork, "atWork");
        Objects.requireNonNull(offers, "offers");
    }
}
