package dev.peekwire.routing;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * First in, first out per team; to the least loaded agent, among equals to the one whose load changed longest ago,
 * among those to the least id. An agent of several teams takes whoever came first to any of them.
 *
 * <p>Between events nobody waits whom an agent with a free slot could serve. Therefore an event looks only at the one
 * team or the one agent it concerns, and takes O(log n) steps for each of the agent's teams and each decision.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1.0
 */
public final class FifoRouter implements Router {
    private final Map<ChatId, Waiting> places = new HashMap<>();
    private final Map<TeamId, RankedSet<Waiting>> queues = new HashMap<>();
    private final Map<AgentId, Seat> seats = new HashMap<>();
    private final Map<TeamId, TreeSet<Seat>> free = new HashMap<>();
    private long now;

    /** A router that knows of no chat and no agent. */
    public FifoRouter() {}

    @Override
    public List<RoutingDecision> on(RoutingEvent event) {
        now++;
        return switch (event.type()) {
            case CHAT_QUEUED -> queued((RoutingEvent.ChatQueued) event);
            case CHAT_LEFT -> left(((RoutingEvent.ChatLeft) event).chat());
            case AGENT_AVAILABLE -> available((RoutingEvent.AgentAvailable) event);
            case AGENT_GONE -> gone(((RoutingEvent.AgentGone) event).agent());
            case SLOT_TAKEN -> load(((RoutingEvent.SlotTaken) event).agent(), 1);
            case SLOT_FREED -> load(((RoutingEvent.SlotFreed) event).agent(), -1);
            case ASSIGNMENT_REFUSED -> refused(((RoutingEvent.AssignmentRefused) event).assignment());
        };
    }

    @Override
    public OptionalInt position(ChatId chat) {
        Waiting place = places.get(chat);
        RankedSet<Waiting> queue = place == null ? null : queues.get(place.team());
        return place == null || queue == null ? OptionalInt.empty() : OptionalInt.of(queue.rank(place) + 1);
    }

    @Override
    public int waiting(TeamId team) {
        RankedSet<Waiting> queue = queues.get(team);
        return queue == null ? 0 : queue.size();
    }

    private List<RoutingDecision> queued(RoutingEvent.ChatQueued event) {
        unqueue(event.chat());
        enqueue(new Waiting(event.chat(), event.team(), event.queuedAt()));
        return serve(event.team());
    }

    private List<RoutingDecision> left(ChatId chat) {
        unqueue(chat);
        return List.of();
    }

    private List<RoutingDecision> available(RoutingEvent.AgentAvailable event) {
        Seat before = seats.get(event.agent());
        boolean sameLoad = before != null && before.load() == event.load();
        long since = before != null && sameLoad ? before.since() : now;
        seat(new Seat(event.agent(), event.teams(), event.capacity(), event.load(), since));
        return serve(event.agent());
    }

    private List<RoutingDecision> gone(AgentId agent) {
        unseat(agent);
        return List.of();
    }

    private List<RoutingDecision> load(AgentId agent, int change) {
        Seat seat = seats.get(agent);
        if (seat == null) {
            return List.of();
        }
        seat(seat.loaded(seat.load() + change, now));
        return serve(agent);
    }

    private List<RoutingDecision> refused(RoutingDecision.Assign assignment) {
        Seat seat = seats.get(assignment.agent());
        if (seat != null && seat.free()) {
            seat(seat.loaded(seat.capacity(), now));
        }
        if (places.containsKey(assignment.chat())) {
            return List.of();
        }
        enqueue(new Waiting(assignment.chat(), assignment.team(), assignment.queuedAt()));
        return serve(assignment.team());
    }

    /** One chat came to the team, so one decision at most. */
    private List<RoutingDecision> serve(TeamId team) {
        Waiting next = head(team);
        TreeSet<Seat> candidates = free.get(team);
        return next == null || candidates == null ? List.of() : List.of(assign(next, candidates.first()));
    }

    /** One agent became free, for as many chats as there are slots. */
    private List<RoutingDecision> serve(AgentId agent) {
        List<RoutingDecision> decisions = new ArrayList<>();
        Seat seat = seats.get(agent);
        while (seat != null && seat.free()) {
            Waiting next = firstOf(seat);
            if (next == null) {
                break;
            }
            decisions.add(assign(next, seat));
            seat = seats.get(agent);
        }
        return decisions;
    }

    private RoutingDecision assign(Waiting next, Seat seat) {
        unqueue(next.chat());
        seat(seat.loaded(seat.load() + 1, now));
        return new RoutingDecision.Assign(next.chat(), seat.agent(), next.team(), next.queuedAt());
    }

    private @Nullable Waiting firstOf(Seat seat) {
        return seat.teams().stream()
                .map(this::head)
                .filter(Objects::nonNull)
                .min(Waiting::compareTo)
                .orElse(null);
    }

    private @Nullable Waiting head(TeamId team) {
        RankedSet<Waiting> queue = queues.get(team);
        return queue == null ? null : queue.first();
    }

    private void enqueue(Waiting place) {
        places.put(place.chat(), place);
        queues.computeIfAbsent(place.team(), team -> new RankedSet<>()).add(place);
    }

    private void unqueue(ChatId chat) {
        Waiting place = places.remove(chat);
        if (place != null) {
            queues.computeIfPresent(place.team(), (team, queue) -> {
                queue.remove(place);
                return queue.size() == 0 ? null : queue;
            });
        }
    }

    private void seat(Seat seat) {
        unseat(seat.agent());
        seats.put(seat.agent(), seat);
        if (seat.free()) {
            seat.teams().forEach(t -> free.computeIfAbsent(t, team -> new TreeSet<>())
                    .add(seat));
        }
    }

    private void unseat(AgentId agent) {
        Seat seat = seats.remove(agent);
        if (seat != null) {
            seat.teams()
                    .forEach(t -> free.computeIfPresent(t, (team, agents) -> {
                        agents.remove(seat);
                        return agents.isEmpty() ? null : agents;
                    }));
        }
    }
}
