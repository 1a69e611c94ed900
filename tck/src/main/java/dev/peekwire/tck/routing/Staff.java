package dev.peekwire.tck.routing;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.RoutingEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** The agents: they come and go, take chats and put them down. */
final class Staff {
    private final Run run;
    private final Map<AgentId, DeskAgent> agents = new LinkedHashMap<>();

    Staff(Run run, SplittableRandom random) {
        this.run = run;
        for (SimulatedAgent agent : run.of.agents()) {
            AgentId id = agent.profile().agent();
            if (agents.put(id, new DeskAgent(agent, random.split(), run.end)) != null) {
                throw new IllegalStateException("two agents are called " + id);
            }
            agent.profile().teams().stream()
                    .sorted((a, b) -> a.value().compareTo(b.value()))
                    .forEach(run::tally);
        }
    }

    void begin() {
        agents.values().forEach(this::atShift);
    }

    DeskAgent agent(AgentId id) {
        DeskAgent agent = agents.get(id);
        if (agent == null) {
            throw new IllegalStateException("the router speaks of an agent nobody told it of: " + id);
        }
        return agent;
    }

    /** At the beginning and end of each shift. */
    private void atShift(DeskAgent agent) {
        agent.onShift = agent.agent.worksAt(run.instant());
        agent.resting = false;
        settle(agent);
        agent.agent.nextChange(run.instant()).ifPresent(change -> run.at(change, () -> atShift(agent)));
    }

    private void settle(DeskAgent agent) {
        if (agent.settle(run.now())) {
            run.tell(new RoutingEvent.AgentChanged(agent.state()));
        }
    }

    void take(AgentId id, ChatId chat, int weight, boolean counted) {
        DeskAgent agent = agent(id);
        if (agent.presence() != Presence.AVAILABLE
                || agent.load() + weight > agent.profile().capacity()) {
            throw new IllegalStateException(
                    "the router gave " + chat + " to " + id + ", who is " + agent.presence() + " with a load of "
                            + agent.load() + " of " + agent.profile().capacity());
        }
        agent.take(run.now(), weight);
        agent.handled += counted ? 1 : 0;
    }

    void release(AgentId id, int weight) {
        agent(id).take(run.now(), -weight);
        run.tell(new RoutingEvent.LoadChanged(id, -weight));
        settle(agent(id));
    }

    void setAway(AgentId id) {
        DeskAgent agent = agent(id);
        agent.setAway++;
        agent.resting = true;
        agent.settle(run.now());
        run.later(agent.agent.answering().back().draw(agent.random), () -> {
            agent.resting = false;
            settle(agent);
        });
    }

    double occupancy() {
        return occupancy(agent -> true);
    }

    double occupancy(TeamId team) {
        return occupancy(agent -> agent.profile().teams().contains(team));
    }

    private double occupancy(Predicate<DeskAgent> which) {
        List<DeskAgent> counted = agents.values().stream().filter(which).toList();
        double usable = counted.stream().mapToDouble(DeskAgent::usable).sum();
        return usable == 0 ? 0 : counted.stream().mapToDouble(DeskAgent::used).sum() / usable;
    }

    List<AgentStatistics> statistics() {
        return agents.values().stream().map(DeskAgent::statistics).toList();
    }
}
