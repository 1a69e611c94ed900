package dev.peekwire.routing;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import java.util.Comparator;
import java.util.Set;

/**
 * An available agent, in the order of choosing: least loaded, then whose load changed longest ago, then the id.
 *
 * @param since the number of the router's event that changed the load last
 */
record Seat(AgentId agent, Set<TeamId> teams, int capacity, int load, long since) implements Comparable<Seat> {
    private static final Comparator<Seat> ORDER = Comparator.comparingInt(Seat::load)
            .thenComparingLong(Seat::since)
            .thenComparing(s -> s.agent().value());

    boolean free() {
        return load < capacity;
    }

    /** The same agent with another load; none falls below zero. */
    Seat loaded(int newLoad, long now) {
        return new Seat(agent, teams, capacity, Math.max(0, newLoad), now);
    }

    @Override
    public int compareTo(Seat other) {
        return ORDER.compare(this, other);
    }
}
