package dev.peekwire.routing.dispatchers;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.Ticket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Two dispatchers, one store, and people who do things meanwhile. What happens next is somebody else's choice. */
final class Scene {
    static final TeamId EAST = new TeamId("east");
    static final TeamId WEST = new TeamId("west");

    private final SharedStore store = new SharedStore();
    private final List<Node> nodes = new ArrayList<>();
    private final Deque<Supplier<Boolean>> script = new ArrayDeque<>();
    private final Function<Chat, Route> routes;

    /**
     * A scene.
     *
     * @param routes what a chat asks for, by its team
     * @param queues the teams whose waiting chats each dispatcher serves
     */
    Scene(Function<Chat, Route> routes, List<Set<TeamId>> queues, Supplier<Router> routers) {
        this.routes = routes;
        queues.forEach(own -> nodes.add(new Node(routers.get(), store, own)));
    }

    Scene agent(String name, int capacity) {
        var profile = AgentProfile.of(new AgentId(name), Set.of(EAST, WEST), capacity);
        AgentState state = new AgentState(profile, Presence.AVAILABLE, Set.of(), 0);
        store.stands(state);
        nodes.forEach(node -> node.agent(state));
        return this;
    }

    /** A chat that has begun, and of which nobody has heard. */
    Scene chat(String name, TeamId team) {
        VisitorId visitor = new VisitorId("v-" + name);
        ChatCommand start = new ChatCommand.Start(visitor, team, null, null, Map.of());
        published(store.submit(Chat.none(new ChatId(name)), Actor.visitor(visitor), start)
                .after());
        return this;
    }

    Scene begins(String name, TeamId team) {
        script.add(() -> chat(name, team) != null);
        return this;
    }

    /** Whichever chat the agent has is done. */
    Scene closes(String agent) {
        return acts(agent, chat -> new ChatCommand.Close(CloseReason.DONE));
    }

    Scene hands(String agent, TeamId to) {
        return acts(agent, chat -> new ChatCommand.Transfer(to, null, null));
    }

    /** A waiting chat is moved to another queue. */
    Scene moves(String chat, TeamId to) {
        ChatId id = new ChatId(chat);
        script.add(() -> store.chat(id).status() == Chat.Status.QUEUED
                && does(id, Actor.agent(new AgentId("boss")), new ChatCommand.Transfer(to, null, null)));
        return this;
    }

    /** The agent is gone, and after that the chats go back. */
    Scene disconnects(String name) {
        AgentId agent = new AgentId(name);
        script.add(() -> {
            presence(agent, Presence.OFFLINE);
            return true;
        });
        script.add(() -> {
            store.assignedTo(agent).forEach(chat -> does(chat, Actor.DESK, new ChatCommand.Leave(agent)));
            return true;
        });
        return this;
    }

    Scene comesBack(String name) {
        script.add(() -> {
            presence(new AgentId(name), Presence.AVAILABLE);
            return true;
        });
        return this;
    }

    private void presence(AgentId agent, Presence presence) {
        AgentState state = store.state(agent);
        store.stands(new AgentState(state.profile(), presence, Set.of(), 0));
        nodes.forEach(node -> node.willHear("news", look(node, agent)));
    }

    private Node.Message look(Node node, AgentId agent) {
        return new Node.Message(agent.value(), () -> node.agent(store.state(agent)));
    }

    /** Some time later the dispatcher looks at the agent again. */
    void later(Node node, AgentId agent) {
        node.willHear("again " + agent, look(node, agent));
    }

    private Scene acts(String name, Function<ChatId, ChatCommand> act) {
        AgentId agent = new AgentId(name);
        script.add(() -> {
            List<ChatId> has = store.assignedTo(agent);
            return !has.isEmpty() && does(has.get(0), Actor.agent(agent), act.apply(has.get(0)));
        });
        return this;
    }

    private boolean does(ChatId chat, Actor by, ChatCommand command) {
        SharedStore.Answer answer = store.submit(store.chat(chat), by, command);
        if (answer.accepted()) {
            published(answer.after());
        }
        return answer.accepted();
    }

    /** Everybody will hear of it. */
    void published(Chat chat) {
        Ticket ticket = ticket(chat);
        nodes.forEach(node -> node.willHear(
                "news", new Node.Message(chat.id() + "@" + chat.version(), () -> node.stands(chat, ticket))));
    }

    private Ticket ticket(Chat chat) {
        Ticket ticket =
                Ticket.of(chat.id(), routes.apply(chat), chat.startedAt().orElseThrow());
        return store.wasAssigned(chat.id()) ? ticket.inFront() : ticket;
    }

    // ---- the choices

    /** What may happen next. */
    List<Runnable> choices() {
        List<Runnable> choices = new ArrayList<>();
        for (Node node : nodes) {
            node.news().forEach(of -> choices.add(() -> node.hear(of)));
            node.pending.forEach(giving -> choices.add(() -> node.carryOn(giving, this)));
        }
        if (!script.isEmpty()) {
            choices.add(this::act);
        }
        return choices;
    }

    /** Somebody who has nothing to do it to lets it be. */
    private void act() {
        boolean unused = script.remove().get();
    }

    /** Equal for scenes from which the same can follow. */
    String fingerprint() {
        StringBuilder all = new StringBuilder().append(script.size());
        store.open().forEach(chat -> all.append(store.chat(chat)).append(' '));
        store.agents().forEach(agent -> all.append(store.state(agent).presence().ordinal()));
        nodes.forEach(node -> all.append('\n').append(node));
        return all.toString();
    }

    String story() {
        StringBuilder story = new StringBuilder();
        store.open().forEach(chat -> store.events(chat)
                .forEach(event -> story.append(event).append('\n')));
        for (Node node : nodes) {
            story.append("a dispatcher:\n");
            node.story.forEach(entry -> story.append("  ").append(entry).append('\n'));
        }
        return story.toString();
    }

    // ---- what must hold

    /** At every moment. */
    void mustHold() {
        for (AgentId agent : store.agents()) {
            int capacity = store.state(agent).profile().capacity();
            must(store.load(agent) <= capacity, "above capacity: " + agent);
            must(store.load(agent) == store.assignedTo(agent).size(), "the load is not the chats: " + agent);
        }
        store.open().forEach(this::assignedOnce);
    }

    private void assignedOnce(ChatId chat) {
        boolean has = false;
        for (RecordedEvent recorded : store.events(chat)) {
            ChatEvent event = recorded.event();
            must(!(has && event.type() == ChatEvent.Type.ASSIGNED), "assigned twice: " + store.events(chat));
            has = event.type() == ChatEvent.Type.ASSIGNED || has && event.type() != ChatEvent.Type.REQUEUED;
        }
    }

    /** When nothing can happen any more. */
    void mustHoldInTheEnd() {
        List<Chat> waiting = store.open().stream()
                .map(store::chat)
                .filter(chat -> chat.status() == Chat.Status.QUEUED)
                .toList();
        for (AgentId agent : store.agents()) {
            AgentState state = store.state(agent);
            boolean room = store.load(agent) < state.profile().capacity();
            boolean free = room && state.presence() == Presence.AVAILABLE;
            must(!free || waiting.isEmpty(), agent + " is free, and these wait: " + waiting);
        }
        nodes.forEach(node -> agrees(node, waiting));
    }

    private void agrees(Node node, List<Chat> waiting) {
        Set<ChatId> queue = new TreeSet<>(Comparator.comparing(ChatId::value));
        List.of(EAST, WEST).forEach(team -> queue.addAll(node.router.waiting(team, 100)));
        List<ChatId> own = waiting.stream()
                .filter(chat -> chat.team().filter(node::serves).isPresent())
                .map(Chat::id)
                .sorted(Comparator.comparing(ChatId::value))
                .toList();
        must(own.equals(List.copyOf(queue)), "waits " + own + ", the router thinks " + queue);
        int loads = store.agents().stream()
                .filter(agent -> store.state(agent).presence() != Presence.OFFLINE)
                .mapToInt(store::load)
                .sum();
        must(
                node.router.load(EAST).load() == loads,
                "loads " + loads + ", the router thinks " + node.router.load(EAST));
    }

    private static void must(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }
}
