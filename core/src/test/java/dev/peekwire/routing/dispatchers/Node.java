package dev.peekwire.routing.dispatchers;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.Ticket;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One dispatcher: an engine, what it has still to hear, and what it has still to carry out. It is told how chats stand,
 * not what changed, so that nothing counts twice: an agent's load is the sum of the chats that the agent is known to
 * have and of those that are being given to the agent from here.
 */
final class Node {
    private static final Instant NOW = Instant.parse("2026-11-22T09:01:00Z");

    /** Something to hear. */
    record Message(String label, Runnable hear) {}

    /** An assignment under way: first the chat is read, then the events are appended. */
    static final class Giving {
        final RoutingDecision.Assign decision;
        Chat read;

        Giving(RoutingDecision.Assign decision) {
            this.decision = decision;
        }

        ChatId chat() {
            return decision.ticket().chat();
        }

        AgentId agent() {
            return decision.agent();
        }

        TeamId queue() {
            return decision.ticket().route().team();
        }

        @Override
        public String toString() {
            return chat() + ">" + agent() + (read == null ? "" : "@" + read.version());
        }
    }

    /** What is to be heard: of one thing in its order, of two things in any. */
    private final Map<String, Deque<Message>> inbox = new TreeMap<>();

    /** To be carried out. */
    final List<Giving> pending = new ArrayList<>();
    /** Counted by the router, and not known to have happened or failed. */
    final List<Giving> underWay = new ArrayList<>();

    private final Tally tally = new Tally();
    final List<Object> story = new ArrayList<>();
    final Router router;
    private final SharedStore store;
    private final Set<TeamId> queues;
    private final Map<ChatId, Chat> known = new HashMap<>();

    Node(Router router, SharedStore store, Set<TeamId> queues) {
        this.router = router;
        this.store = store;
        this.queues = queues;
    }

    void willHear(String of, Message message) {
        inbox.computeIfAbsent(of, key -> new ArrayDeque<>()).add(message);
    }

    /** Of what something is to be heard. */
    List<String> news() {
        return List.copyOf(inbox.keySet());
    }

    void hear(String of) {
        Deque<Message> messages = inbox.get(of);
        Message message = messages.remove();
        if (messages.isEmpty()) {
            inbox.remove(of);
        }
        message.hear().run();
    }

    /** How an agent stands, with the load as it is known here. */
    void agent(AgentState state) {
        AgentState told = new AgentState(state.profile(), state.presence(), state.paused(), load(state.agent()));
        on(new RoutingEvent.AgentChanged(told));
    }

    private int load(AgentId agent) {
        long has = known.values().stream()
                .filter(chat -> chat.agent().filter(agent::equals).isPresent())
                .count();
        long gets = underWay.stream().filter(g -> g.agent().equals(agent)).count();
        return (int) (has + gets);
    }

    /** How a chat stands by now; heard late, but in order. */
    void stands(Chat chat, Ticket ticket) {
        Chat before = known.put(chat.id(), chat);
        boolean waits = chat.status() == Chat.Status.QUEUED
                && chat.team().filter(this::serves).isPresent();
        on(waits ? new RoutingEvent.ChatQueued(ticket) : new RoutingEvent.ChatLeft(chat.id(), false));
        if (before != null) {
            before.agent().ifPresent(had -> on(new RoutingEvent.LoadChanged(had, -1)));
        }
        chat.agent().filter(has -> !settles(chat.id(), has)).ifPresent(has -> on(new RoutingEvent.LoadChanged(has, 1)));
    }

    /** The router has counted what it gave itself. */
    private boolean settles(ChatId chat, AgentId agent) {
        return underWay.removeIf(g -> g.chat().equals(chat) && g.agent().equals(agent));
    }

    /** One step of an assignment under way. */
    void carryOn(Giving giving, Scene scene) {
        if (giving.read == null) {
            giving.read = store.chat(giving.chat());
            return;
        }
        var command = new ChatCommand.Assign(giving.agent(), giving.decision.team(), giving.queue());
        SharedStore.Answer answer = store.submit(giving.read, Actor.DESK, command);
        if (answer.conflict()) {
            giving.read = null;
            return;
        }
        pending.remove(giving);
        if (answer.accepted()) {
            scene.published(answer.after());
        } else {
            willHear("no " + giving, new Message("", () -> refused(giving, scene)));
        }
    }

    /**
     * The chat's place is its own again only if it is still there and the router has not decided about it since; else
     * only the agent's slot comes back. Why the agent had no room may be over by now, so that is looked at again.
     */
    private void refused(Giving giving, Scene scene) {
        if (!underWay.remove(giving)) {
            return;
        }
        boolean again = underWay.stream().anyMatch(g -> g.chat().equals(giving.chat()));
        if (!again && waits(known.get(giving.chat()), giving)) {
            on(new RoutingEvent.AssignmentRefused(giving.decision));
            scene.later(this, giving.agent());
        } else {
            on(new RoutingEvent.LoadChanged(giving.agent(), -1));
        }
    }

    /** Equal if the same can follow. */
    @Override
    public String toString() {
        StringBuilder all = new StringBuilder(tally.toString());
        List.of(Scene.EAST, Scene.WEST)
                .forEach(team -> all.append(router.waiting(team, 100)).append(router.load(team)));
        known.values().stream().map(Chat::toString).sorted().forEach(all::append);
        Stream.of(pending, underWay)
                .forEach(list ->
                        all.append(list.stream().map(Giving::toString).sorted().toList()));
        inbox.forEach((of, messages) -> messages.forEach(m -> all.append(of).append(m.label())));
        return all.toString();
    }

    boolean serves(TeamId team) {
        return queues.contains(team);
    }

    private static boolean waits(Chat chat, Giving giving) {
        return chat.status() == Chat.Status.QUEUED && Objects.equals(chat.team().orElse(null), giving.queue());
    }

    private void on(RoutingEvent event) {
        tally.hear(event);
        List<RoutingDecision> decisions = router.on(NOW, event);
        story.add(event);
        story.addAll(decisions);
        for (RoutingDecision decision : decisions) {
            if (decision instanceof RoutingDecision.Assign assign) {
                tally.given(assign);
                Giving giving = new Giving(assign);
                pending.add(giving);
                underWay.add(giving);
            }
        }
    }
}
