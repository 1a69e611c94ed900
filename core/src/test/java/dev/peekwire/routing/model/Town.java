package dev.peekwire.routing.model;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.RoutingDecision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a store would know: who has which chat, and how the agents stand. */
final class Town {
    private final List<RoutingDecision.Assign> assigned = new ArrayList<>();
    private final Map<AgentId, AgentState> agents = new HashMap<>();
    private final Map<AgentId, Integer> others = new HashMap<>();

    void happened(List<RoutingDecision> decisions) {
        for (RoutingDecision decision : decisions) {
            if (decision instanceof RoutingDecision.Assign given) {
                if (has(given.ticket().chat())) {
                    throw new AssertionError("in two places: " + given);
                }
                assigned.add(given);
            }
        }
    }

    void told(AgentState state) {
        agents.put(state.agent(), state);
    }

    void other(AgentId agent, int change) {
        others.merge(agent, change, Integer::sum);
    }

    void ends(RoutingDecision.Assign given) {
        assigned.remove(given);
    }

    boolean has(ChatId chat) {
        for (RoutingDecision.Assign given : assigned) {
            if (given.ticket().chat().equals(chat)) {
                return true;
            }
        }
        return false;
    }

    AgentState state(AgentId agent) {
        return agents.get(agent);
    }

    Optional<RoutingDecision.Assign> some(int which) {
        return assigned.isEmpty() ? Optional.empty() : Optional.of(assigned.get(which % assigned.size()));
    }

    List<RoutingDecision.Assign> of(AgentId agent) {
        List<RoutingDecision.Assign> own = new ArrayList<>(assigned);
        own.removeIf(given -> !given.agent().equals(agent));
        return own;
    }

    int load(AgentId agent) {
        int load = others.getOrDefault(agent, 0);
        for (RoutingDecision.Assign given : of(agent)) {
            load += given.ticket().route().weight();
        }
        return Math.max(0, load);
    }
}
