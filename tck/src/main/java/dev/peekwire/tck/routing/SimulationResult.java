package dev.peekwire.tck.routing;

import dev.peekwire.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a simulated stretch of time went. Immutable.
 *
 * @since 0.1.0
 */
public final class SimulationResult {
    private final Instant start;
    private final Duration duration;
    private final long seed;
    private final Duration goal;
    private final QueueStatistics total;
    private final Map<String, QueueStatistics> teams;
    private final List<AgentStatistics> agents;

    SimulationResult(
            RoutingSimulator of,
            QueueStatistics total,
            Map<TeamId, QueueStatistics> teams,
            List<AgentStatistics> agents) {
        this.start = of.start();
        this.duration = of.duration();
        this.seed = of.seed();
        this.goal = of.goal();
        this.total = Objects.requireNonNull(total, "total");
        this.teams = new TreeMap<>();
        teams.forEach((team, statistics) -> this.teams.put(team.value(), statistics));
        this.agents = List.copyOf(agents);
    }

    /** When what is counted begins. */
    public Instant start() {
        return start;
    }

    /** How long what is counted goes on. */
    public Duration duration() {
        return duration;
    }

    /** What the randomness came from. */
    public long seed() {
        return seed;
    }

    /** The time within which a chat should be answered. */
    public Duration goal() {
        return goal;
    }

    /** All queues together. */
    public QueueStatistics total() {
        return total;
    }

    /** One team's queue; empty for a team that no chat came to and no agent is of. */
    public Optional<QueueStatistics> team(TeamId team) {
        return Optional.ofNullable(teams.get(team.value()));
    }

    /** The teams' queues by team id, in its order. */
    public Map<String, QueueStatistics> teams() {
        return Collections.unmodifiableMap(teams);
    }

    /** The agents, in the order they were given. */
    public List<AgentStatistics> agents() {
        return agents;
    }

    /** A table for people to read: a line a team, one for all, a line an agent. Ends with a line break. */
    public String text() {
        return new SimulationTable(this).toString();
    }

    /**
     * A picture: how many waited over the day, how long chats waited, how busy each agent was. Stands alone: no scripts, no
     * fonts or files from elsewhere; readable on a light and a dark page; its numbers are told in its description.
     *
     * @param title its heading
     */
    public String svg(String title) {
        return new SimulationChart(this, title).toString();
    }

    /** The table. */
    @Override
    public String toString() {
        return text();
    }
}
