package dev.peekwire.tck.routing;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.QueuePlace;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.routing.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Another router than the engine: one queue, first come first served, to whoever has room. */
class FifoRouter implements Router {
    private final Map<ChatId, Ticket> waiting = new LinkedHashMap<>();
    private final Map<AgentId, AgentState> agents = new LinkedHashMap<>();

    @Override
    public List<RoutingDecision> on(Instant now, RoutingEvent event) {
        switch (event.type()) {
            case CHAT_QUEUED -> add(((RoutingEvent.ChatQueued) event).ticket());
            case CHAT_LEFT -> waiting.remove(((RoutingEvent.ChatLeft) event).chat());
            case AGENT_CHANGED -> put(((RoutingEvent.AgentChanged) event).state());
            case LOAD_CHANGED ->
                load(((RoutingEvent.LoadChanged) event).agent(), ((RoutingEvent.LoadChanged) event).change());
            default -> {}
        }
        return dispatch();
    }

    private void add(Ticket ticket) {
        waiting.put(ticket.chat(), ticket);
    }

    private void put(AgentState state) {
        agents.put(state.agent(), state);
    }

    private void load(AgentId agent, int change) {
        agents.computeIfPresent(
                agent, (id, was) -> new AgentState(was.profile(), was.presence(), was.paused(), was.load() + change));
    }

    private List<RoutingDecision> dispatch() {
        List<RoutingDecision> decisions = new ArrayList<>();
        for (Ticket ticket : List.copyOf(waiting.values())) {
            Optional<AgentState> free = free(ticket);
            if (free.isEmpty()) {
                break;
            }
            waiting.remove(ticket.chat());
            load(free.get().agent(), ticket.route().weight());
            decisions.add(new RoutingDecision.Assign(
                    ticket, free.get().agent(), ticket.route().team()));
        }
        return decisions;
    }

    Optional<AgentState> free(Ticket ticket) {
        return agents.values().stream()
                .filter(agent -> agent.presence() == Presence.AVAILABLE
                        && agent.load() + ticket.route().weight()
                                <= agent.profile().capacity())
                .findFirst();
    }

    Map<AgentId, AgentState> agents() {
        return agents;
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public Optional<QueuePlace> place(ChatId chat, Instant now) {
        return Optional.empty();
    }

    @Override
    public List<ChatId> waiting(TeamId team, int limit) {
        return waiting.keySet().stream().limit(limit).toList();
    }

    @Override
    public TeamLoad load(TeamId team) {
        return new TeamLoad(team, waiting.size(), 0, 0, 0, 0, 0, Optional.empty());
    }

    @Override
    public Optional<RoutingTrace> trace(ChatId chat) {
        return Optional.empty();
    }

    @Override
    public Optional<String> whyNot(ChatId chat, AgentId agent) {
        return Optional.empty();
    }
}
