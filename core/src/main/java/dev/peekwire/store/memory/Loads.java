package dev.peekwire.store.memory;

import dev.peekwire.AgentId;
import dev.peekwire.chat.CapacityChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agents' loads of one desk, behind one lock: several agents change together or not at all. */
final class Loads {
    private final Map<AgentId, Integer> loads = new HashMap<>();

    /** Applies all changes and returns null, or none and returns the agent whose limit forbids it. */
    synchronized @Nullable AgentId apply(List<CapacityChange> changes) {
        Map<AgentId, Integer> changed = new HashMap<>();
        for (CapacityChange change : changes) {
            long load = changed.getOrDefault(change.agent(), of(change.agent())) + (long) change.delta();
            if (change.delta() > 0 && load > change.limit()) {
                return change.agent();
            }
            changed.put(change.agent(), (int) Math.min(Math.max(load, 0), Integer.MAX_VALUE));
        }
        changed.forEach(this::set);
        return null;
    }

    synchronized int of(AgentId agent) {
        return loads.getOrDefault(agent, 0);
    }

    private synchronized void set(AgentId agent, int load) {
        if (load == 0) {
            loads.remove(agent);
        } else {
            loads.put(agent, load);
        }
    }
}
