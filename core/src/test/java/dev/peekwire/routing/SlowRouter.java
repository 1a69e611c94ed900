package dev.peekwire.routing;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The rules of {@link FifoRouter} once more, without an index: after every event it looks at everybody. */
final class SlowRouter implements Router {
    static final class Agent {
        Set<TeamId> teams = Set.of();
        int capacity;
        int load;
        long since;
    }

    record Place(ChatId chat, TeamId team, Instant at) {}

    final List<Place> queue = new ArrayList<>();
    final Map<AgentId, Agent> agents = new HashMap<>();
    private long now;

    @Override
    public List<RoutingDecision> on(RoutingEvent event) {
        now++;
        take(event);
        queue.sort(Comparator.comparing(Place::at).thenComparing(p -> p.chat().value()));
        List<RoutingDecision> decisions = new ArrayList<>();
        for (Place place : List.copyOf(queue)) {
            best(place.team()).ifPresent(agent -> {
                queue.remove(place);
                change(agent, agents.get(agent).load + 1);
                decisions.add(new RoutingDecision.Assign(place.chat(), agent, place.team(), place.at()));
            });
        }
        return decisions;
    }

    private void take(RoutingEvent event) {
        if (event instanceof RoutingEvent.ChatQueued e) {
            queue.removeIf(p -> p.chat().equals(e.chat()));
            queue.add(new Place(e.chat(), e.team(), e.queuedAt()));
        } else if (event instanceof RoutingEvent.ChatLeft e) {
            queue.removeIf(p -> p.chat().equals(e.chat()));
        } else if (event instanceof RoutingEvent.AgentAvailable e) {
            boolean isNew = !agents.containsKey(e.agent());
            Agent agent = agents.computeIfAbsent(e.agent(), id -> new Agent());
            agent.teams = e.teams();
            agent.capacity = e.capacity();
            if (isNew || agent.load != e.load()) {
                change(e.agent(), e.load());
            }
        } else if (event instanceof RoutingEvent.AgentGone e) {
            agents.remove(e.agent());
        } else if (event instanceof RoutingEvent.SlotTaken e && agents.containsKey(e.agent())) {
            change(e.agent(), agents.get(e.agent()).load + 1);
        } else if (event instanceof RoutingEvent.SlotFreed e && agents.containsKey(e.agent())) {
            change(e.agent(), Math.max(0, agents.get(e.agent()).load - 1));
        } else if (event instanceof RoutingEvent.AssignmentRefused e) {
            refused(e.assignment());
        }
    }

    private void refused(RoutingDecision.Assign assignment) {
        Agent agent = agents.get(assignment.agent());
        if (agent != null && agent.load < agent.capacity) {
            change(assignment.agent(), agent.capacity);
        }
        if (queue.stream().noneMatch(p -> p.chat().equals(assignment.chat()))) {
            queue.add(new Place(assignment.chat(), assignment.team(), assignment.queuedAt()));
        }
    }

    private void change(AgentId id, int load) {
        agents.get(id).load = load;
        agents.get(id).since = now;
    }

    private Optional<AgentId> best(TeamId team) {
        return agents.keySet().stream()
                .filter(id -> agents.get(id).teams.contains(team))
                .filter(id -> agents.get(id).load < agents.get(id).capacity)
                .min(Comparator.<AgentId>comparingInt(id -> agents.get(id).load)
                        .thenComparingLong(id -> agents.get(id).since)
                        .thenComparing(AgentId::value));
    }

    @Override
    public OptionalInt position(ChatId chat) {
        Optional<Place> place =
                queue.stream().filter(p -> p.chat().equals(chat)).findFirst();
        return place.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) queue.stream()
                                .filter(p -> p.team().equals(place.get().team()))
                                .takeWhile(p -> !p.chat().equals(chat))
                                .count()
                        + 1);
    }

    @Override
    public int waiting(TeamId team) {
        return (int) queue.stream().filter(p -> p.team().equals(team)).count();
    }
}
