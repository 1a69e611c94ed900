package dev.peekwire.routing.model;

import dev.peekwire.AgentId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.Skill;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The agents as the referee counts them, by what was told and what the router gave. */
final class Staff {
    final Map<AgentId, AgentState> states = new HashMap<>();
    final Map<AgentId, Integer> counted = new HashMap<>();
    final Map<AgentId, Integer> reserved = new HashMap<>();
    final Map<AgentId, Integer> misses = new HashMap<>();
    final Set<AgentId> full = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));

    void told(AgentState state) {
        boolean was = available(state.agent());
        states.put(state.agent(), state);
        if (!was || !available(state.agent())) {
            misses.remove(state.agent());
        }
        counted.put(state.agent(), state.load());
        full.remove(state.agent());
    }

    void changed(AgentId agent, int change) {
        if (states.containsKey(agent)) {
            counted.put(agent, Math.max(0, counted.get(agent) + change));
            if (change < 0) {
                full.remove(agent);
            }
        }
    }

    void reserve(AgentId agent, int weight) {
        reserved.merge(agent, weight, Integer::sum);
    }

    void setAway(AgentId agent) {
        AgentState state = states.get(agent);
        states.put(agent, new AgentState(state.profile(), Presence.AWAY, state.paused(), state.load()));
        misses.remove(agent);
    }

    boolean available(AgentId agent) {
        AgentState state = states.get(agent);
        return state != null && state.presence() == Presence.AVAILABLE;
    }

    boolean overloaded(AgentId agent, int less) {
        int used = counted.getOrDefault(agent, 0) + reserved.getOrDefault(agent, 0) - less;
        return used > states.get(agent).profile().capacity();
    }

    boolean hasRoom(AgentId agent, int weight) {
        int used = counted.getOrDefault(agent, 0) + reserved.getOrDefault(agent, 0);
        return !full.contains(agent)
                && used + weight <= states.get(agent).profile().capacity();
    }

    /** At the desk, of the team, of the tier, speaks it, knows it. */
    boolean entitled(AgentId agent, Need need) {
        if (need == null || !available(agent)) {
            return false;
        }
        AgentState state = states.get(agent);
        AgentProfile can = state.profile();
        boolean ofTeam = can.teams().contains(need.team()) && !state.paused().contains(need.team());
        boolean ofTier = need.tier() == 0 || need.tier() == can.tier();
        boolean speaks = need.language() == null
                || can.languages().isEmpty()
                || can.languages().contains(need.language());
        return ofTeam
                && ofTier
                && speaks
                && known(can, need.required()) == need.required().size();
    }

    int preferred(AgentId agent, Need need) {
        return known(states.get(agent).profile(), need.preferred());
    }

    private static int known(AgentProfile can, Map<Skill, Integer> asked) {
        int count = 0;
        for (Map.Entry<Skill, Integer> skill : asked.entrySet()) {
            Integer level = can.skills().get(skill.getKey());
            count += level != null && level >= skill.getValue() ? 1 : 0;
        }
        return count;
    }
}
