package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.rules.Condition;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.routing.rules.Rule;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.ChatStore;
import dev.peekwire.store.memory.MemoryStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/** A desk on virtual time and one thread, with its clients, and a journal of who was told what in which order. */
final class DeskFixture {
    static final TeamId MAIN = new TeamId("main");
    static final TeamId OTHER = new TeamId("other");

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(20);

    final VirtualTime time;
    final List<Entry> journal = new ArrayList<>();
    final List<TestClient> clients = new ArrayList<>();
    final ChatStore store;
    final ChatDesk desk;
    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final Map<TestClient, String> typed = new HashMap<>();
    private final Map<TestClient, Long> seqs = new HashMap<>();
    private final List<DeskFixture> together;
    private final String prefix;
    private boolean frozen;
    private int ids;
    private int commands;

    /** One thing that passed between the desk and a client. */
    record Entry(String client, Frame frame) {}

    DeskFixture() {
        this(builder -> builder);
    }

    DeskFixture(UnaryOperator<ChatDeskBuilder> changes) {
        this(MemoryStore.create(), changes);
    }

    DeskFixture(ChatStore store, UnaryOperator<ChatDeskBuilder> changes) {
        this(store, changes, new VirtualTime(), "", new ArrayList<>());
    }

    /** One of several desks in one time; what they make is told apart by the prefix. */
    DeskFixture(
            ChatStore store,
            UnaryOperator<ChatDeskBuilder> changes,
            VirtualTime time,
            String prefix,
            List<DeskFixture> together) {
        this.store = store;
        this.time = time;
        this.prefix = prefix;
        this.together = together;
        together.add(this);
        this.desk = changes.apply(ChatDesk.builder()
                        .store(store)
                        .scheduler(time)
                        .workers(tasks::add)
                        .transcriptThreads(tasks::add)
                        .erasureThreads(tasks::add)
                        .ids(() -> prefix + "id" + ++ids)
                        .secret("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8))
                        .routing(plan())
                        .authenticator(DeskFixture::authenticate)
                        .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK)))
                .build();
        settle();
    }

    /** Topic {@code other} goes to the other team, everything else to the main one. */
    static RoutingPlan plan() {
        return RoutingPlan.builder()
                .team(TeamPolicy.of(MAIN))
                .team(TeamPolicy.of(OTHER))
                .rule(Rule.named("other")
                        .when(Condition.topic("other"))
                        .to(OTHER)
                        .build())
                .build();
    }

    private static CompletionStage<Authenticator.Identity> authenticate(Authenticator.Request request) {
        String token = request.token();
        Authenticator.Identity identity = new Authenticator.Refused();
        if (token.startsWith("agent-")) {
            identity = new Authenticator.Agent(new AgentId(token.substring(6)), "Agent", Set.of(MAIN), false, 3);
        } else if (token.startsWith("other-")) {
            identity = new Authenticator.Agent(new AgentId(token.substring(6)), "Agent", Set.of(OTHER), false, 3);
        } else if (token.startsWith("super-")) {
            identity = new Authenticator.Agent(new AgentId(token.substring(6)), "Super", Set.of(OTHER), true, 3);
        }
        return CompletableFuture.completedFuture(identity);
    }

    void later(Runnable task) {
        tasks.add(task);
    }

    /** Lets everything happen that can happen now. */
    void settle() {
        boolean more = true;
        while (more) {
            more = false;
            for (DeskFixture one : List.copyOf(together)) {
                more |= one.step();
            }
        }
    }

    private boolean step() {
        if (frozen) {
            return false;
        }
        Runnable task = tasks.poll();
        if (task != null) {
            task.run();
        }
        boolean replied = false;
        for (TestClient client : List.copyOf(clients)) {
            replied |= client.replied();
        }
        return task != null || replied;
    }

    /** Its workers do nothing until it thaws; nor does it answer its clients. */
    void freeze(boolean on) {
        frozen = on;
    }

    boolean frozen() {
        return frozen;
    }

    /** Time passes; whoever is connected shows signs of life, as clients do. */
    void pass(Duration time) {
        Duration left = time;
        while (left.compareTo(SIGN_OF_LIFE) > 0) {
            this.time.advance(SIGN_OF_LIFE, this::settle);
            together.stream()
                    .filter(one -> !one.frozen)
                    .flatMap(one -> one.clients.stream())
                    .filter(client -> client.closed == null)
                    .forEach(client -> client.sendsOnly(new ClientFrame.Ping()));
            left = left.minus(SIGN_OF_LIFE);
        }
        this.time.advance(left, this::settle);
        settle();
    }

    CommandId command() {
        return new CommandId(prefix + "c" + ++commands);
    }

    // ---- people

    TestClient connect(String name) {
        TestClient client = new TestClient(this, name, "10.0.0.1");
        clients.add(client);
        return client;
    }

    TestClient visitor(String name) {
        return visitor(name, null);
    }

    TestClient visitor(String name, String token, Cursor... resume) {
        TestClient client = connect(name);
        client.sends(new ClientFrame.Hello(1, Role.VISITOR, token, "en", false, List.of(resume)));
        return client;
    }

    TestClient agent(String name) {
        return agent(name, "agent-" + name);
    }

    TestClient agent(String name, String token, Cursor... resume) {
        TestClient client = connect(name);
        client.sends(new ClientFrame.Hello(1, Role.AGENT, token, "en", false, List.of(resume)));
        client.sends(new AgentFrame.Presence(true));
        return client;
    }

    ChatId startsChat(TestClient visitor) {
        visitor.sends(new ClientFrame.Start(command(), null, "en", Map.of()));
        return visitor.latest(ServerFrame.Ok.class).chat();
    }

    void consents(TestClient visitor, ChatId chat) {
        ServerFrame.Offer offer = visitor.latest(ServerFrame.Offer.class);
        visitor.sends(new ClientFrame.Consent(
                command(), chat, offer.notice(), ConsentAct.OPTED_IN, offer.level(), Set.of(Purpose.PEEK)));
    }

    void looks(TestClient agent, ChatId chat) {
        agent.sends(new AgentFrame.Peek(command(), chat, true));
    }

    void posts(TestClient client, ChatId chat, String text) {
        client.sends(new ClientFrame.Post(command(), chat, text));
        typed.remove(client);
    }

    /** The visitor's field now holds this: what a client sends that is allowed to. */
    void types(TestClient visitor, String text) {
        visitor.sends(draft(visitor, text));
    }

    ClientFrame.Draft draft(TestClient visitor, String text) {
        int channel = visitor.latest(ServerFrame.Demand.class).channel();
        long seq = seqs.merge(visitor, 1L, Long::sum);
        String before = typed.put(visitor, text);
        int check = DraftText.check(text);
        return new ClientFrame.Draft(
                channel,
                before == null
                        ? new DraftUpdate.Snapshot(seq, text, check, false)
                        : new DraftUpdate.Edit(seq, TextEdit.between(before, text), check, false));
    }

    /** The desk has erased the draft: the client starts over. */
    void startsOver(TestClient visitor) {
        typed.remove(visitor);
    }

    /** What is on the agent's screen, from all that it was sent. */
    static String screen(TestClient agent) {
        StringBuilder shown = new StringBuilder();
        for (ServerFrame frame : agent.seen) {
            if (frame instanceof ServerFrame.PeekSnapshot snapshot) {
                shown.setLength(0);
                shown.append(snapshot.text());
            } else if (frame instanceof ServerFrame.PeekEdit edit) {
                apply(shown, edit.edit());
            } else if (frame instanceof ServerFrame.PeekErase || frame instanceof ServerFrame.PeekClosed) {
                shown.setLength(0);
            }
        }
        return shown.toString();
    }

    private static void apply(StringBuilder shown, TextEdit edit) {
        int start = shown.offsetByCodePoints(0, edit.at());
        int end = shown.offsetByCodePoints(start, edit.erase());
        shown.replace(start, end, edit.insert());
    }

    /** Where in the journal something comes first. */
    int indexOf(TestClient client, java.util.function.Predicate<Frame> what) {
        for (int i = 0; i < journal.size(); i++) {
            if (journal.get(i).client().equals(client.id())
                    && what.test(journal.get(i).frame())) {
                return i;
            }
        }
        return -1;
    }
}
