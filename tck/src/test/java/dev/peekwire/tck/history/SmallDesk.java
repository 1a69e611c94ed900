package dev.peekwire.tck.history;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.AgentClient;
import dev.peekwire.client.StartRequest;
import dev.peekwire.client.VisitorChat;
import dev.peekwire.client.VisitorClient;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.ChatStore;
import dev.peekwire.transport.memory.MemoryTransport;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A desk with two agents who answer each message, and four visitors who send five each. */
final class SmallDesk {
    static final DeskId DESK = new DeskId("main");
    static final List<AgentId> AGENTS = List.of(new AgentId("ana"), new AgentId("ben"));
    private static final int CAPACITY = 3;
    private static final int VISITORS = 4;
    private static final int MESSAGES = 5;

    private final ChatStore store;
    private final MemoryTransport transport = MemoryTransport.isolated();
    private final History history = new History();
    private final List<ChatId> chats = new ArrayList<>();
    private final List<CompletionStage<Long>> replies = new ArrayList<>();
    private final CompletableFuture<Boolean> asked = new CompletableFuture<>();

    private SmallDesk(ChatStore store) {
        this.store = store;
    }

    /** What clients experienced, and what is stored after it. */
    record Outcome(History history, List<ChatId> chats, Map<AgentId, Integer> loads) {}

    static Outcome run(ChatStore store) throws Exception {
        return new SmallDesk(store).run();
    }

    private Outcome run() throws Exception {
        try (ChatDesk desk = ChatDesk.builder()
                        .store(store)
                        .authenticator(SmallDesk::who)
                        .build();
                transport) {
            transport.listen("desk", desk.acceptor());
            chat();
        }
        Map<AgentId, Integer> loads = new LinkedHashMap<>();
        AGENTS.forEach(agent -> loads.put(agent, store.load(DESK, agent)));
        return new Outcome(history, chats, loads);
    }

    private void chat() throws Exception {
        List<AutoCloseable> clients = new ArrayList<>();
        try {
            for (AgentId agent : AGENTS) {
                clients.add(agent(agent));
            }
            for (int i = 0; i < VISITORS; i++) {
                clients.add(visitor("visitor-" + i));
            }
            // The last question may still be on its way to its agent.
            await(asked);
            await(CompletableFuture.allOf(answered()));
        } finally {
            for (AutoCloseable client : clients) {
                client.close();
            }
        }
    }

    private CompletableFuture<?>[] answered() {
        synchronized (replies) {
            return replies.stream().map(CompletionStage::toCompletableFuture).toArray(CompletableFuture<?>[]::new);
        }
    }

    private RecordedAgent agent(AgentId id) throws Exception {
        CompletableFuture<RecordedAgent> self = new CompletableFuture<>();
        RecordedAgent agent = new RecordedAgent(
                id.value(),
                AgentClient.builder(URI.create("memory:desk"))
                        .transport(transport)
                        .token(id.value()),
                history,
                event -> answer(self.join(), event));
        self.complete(agent);
        await(agent.connect());
        agent.client().available(true);
        return agent;
    }

    private void answer(RecordedAgent agent, RecordedEvent event) {
        if (event.event() instanceof ChatEvent.MessagePosted posted
                && posted.text().startsWith("q")) {
            CompletionStage<Long> reply =
                    agent.say(event.chat(), "a" + posted.text().substring(1));
            synchronized (replies) {
                replies.add(reply);
                if (replies.size() == VISITORS * MESSAGES) {
                    asked.complete(true);
                }
            }
        }
    }

    private RecordedVisitor visitor(String name) throws Exception {
        RecordedVisitor visitor = new RecordedVisitor(
                name, VisitorClient.builder(URI.create("memory:desk")).transport(transport), history);
        await(visitor.connect());
        VisitorChat chat = await(visitor.start(StartRequest.general()));
        chats.add(chat.id());
        for (int i = 0; i < MESSAGES; i++) {
            await(visitor.say(chat, "q " + name + " " + i));
        }
        return visitor;
    }

    private static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    private static CompletionStage<Authenticator.Identity> who(Authenticator.Request request) {
        return CompletableFuture.completedFuture(new Authenticator.Agent(
                new AgentId(request.token()), request.token(), Set.of(new TeamId("main")), false, CAPACITY));
    }

    static Map<ChatId, List<RecordedEvent>> stored(ChatStore store, List<ChatId> chats) {
        Map<ChatId, List<RecordedEvent>> stored = new LinkedHashMap<>();
        chats.forEach(chat -> stored.put(chat, store.read(DESK, chat, 0, 1_000)));
        return stored;
    }
}
