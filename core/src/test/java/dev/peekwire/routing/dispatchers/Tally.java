package dev.peekwire.routing.dispatchers;

import dev.peekwire.AgentId;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an engine must have counted of its agents by the contract. Two engines of which this, the queues and the loads are
 * the same decide the same from now on, while time stands still and the least loaded is chosen.
 */
final class Tally {
    private record Count(int load, boolean full, boolean available) {
        Count plus(int change) {
            return new Count(Math.max(0, load + change), full && change >= 0, available);
        }
    }

    private final Map<AgentId, Count> counts = new TreeMap<>(Comparator.comparing(AgentId::value));

    void hear(RoutingEvent event) {
        if (event instanceof RoutingEvent.AgentChanged changed) {
            AgentState state = changed.state();
            boolean available = state.presence() == dev.peekwire.routing.Presence.AVAILABLE;
            counts.put(state.agent(), new Count(state.load(), false, available));
        } else if (event instanceof RoutingEvent.LoadChanged changed) {
            counts.computeIfPresent(changed.agent(), (agent, count) -> count.plus(changed.change()));
        } else if (event instanceof RoutingEvent.AssignmentRefused refused) {
            counts.computeIfPresent(
                    refused.assignment().agent(),
                    (agent, count) -> new Count(Math.max(0, count.load() - 1), true, count.available()));
        }
    }

    void given(RoutingDecision.Assign decision) {
        counts.computeIfPresent(decision.agent(), (agent, count) -> count.plus(1));
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
