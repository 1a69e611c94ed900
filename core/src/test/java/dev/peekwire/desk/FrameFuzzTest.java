package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.measure.MeasuredPeriod;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CommitmentFrame;
import dev.peekwire.protocol.CopyFormat;
import dev.peekwire.protocol.CopyFrame;
import dev.peekwire.protocol.CopyWish;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.LibraryFrame;
import dev.peekwire.protocol.QuickReply;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.response.flow.FlowPosition;
import dev.peekwire.store.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A million frames, hostile ones among them, in any order on connections that come and go: none brings the desk to
 * throw or to fail, and none stays in its memory. {@code -Dpeekwire.fuzz.frames} and {@code .seed} set how many and
 * which.
 */
class FrameFuzzTest {
    private static final int FRAMES = Integer.getInteger("peekwire.fuzz.frames", 1_000_000);
    private static final long SEED = Long.getLong("peekwire.fuzz.seed", 20_261_121L);
    private static final int CONNECTIONS = 24;
    private static final long HEAP_BOUND = 128L << 20;
    private static final String[] TEXTS = {
        "",
        " ",
        "Hello",
        "4111 1111 1111 1111",
        "\uD83D\uDE00",
        "\uD83D",
        "\u0000",
        "a\u202Eb",
        "x".repeat(9_000),
        "\uDE00\uD83D",
        "e\u0301",
        "password: hunter2",
        "<script>",
        "\n\t",
        "1".repeat(4_001)
    };

    private final Random random = new Random(SEED);
    private final Limits limits = Limits.DEFAULT.toBuilder()
            .openChats(200)
            .newChatsPerAddressAndHour(1_000_000)
            .visitorGrace(Duration.ofSeconds(20))
            .build();
    private final DeskFixture desk =
            new DeskFixture(MemoryStore.builder().closedChats(100).build(), builder -> builder.limits(limits)
                    .responses(FlowScene.responses(ResponsePolicy.of(PolicyRule.builder("bots", ResponseMode.FREE)
                            .walking("returns")
                            .build()))));
    private final TestClient[] clients = new TestClient[CONNECTIONS];
    private final List<ChatId> chats = new ArrayList<>(List.of(new ChatId("unknown")));
    private final List<String> tokens = new ArrayList<>();
    private int moves;
    private int names;
    private int channels = 1;

    @Test
    void a_million_frames_break_nothing_and_leave_nothing_behind() {
        System.out.println("frames " + FRAMES + ", seed " + SEED);
        try (Logged logged = new Logged()) {
            for (int i = 0; i < FRAMES; i++) {
                one(i);
            }
            assertThat(logged.errors()).isEmpty();
        }
        assertThat(moves).as("walks get somewhere").isGreaterThan(FRAMES / 10_000);
        everybodyLeaves();
    }

    private void one(int i) {
        int at = random.nextInt(CONNECTIONS);
        if (clients[at] == null || clients[at].closed != null || random.nextInt(400) == 0) {
            reconnect(at);
        }
        TestClient client = clients[at];
        client.listener().onFrame(frame(client));
        if (random.nextInt(3) == 0) {
            desk.settle();
        }
        if (i % 20 == 0) {
            desk.pass(Duration.ofMillis(random.nextInt(300)));
        }
        if (i % 200 == 0) {
            lookAndForget();
        }
    }

    private void reconnect(int at) {
        if (clients[at] != null) {
            clients[at].disconnects();
            desk.clients.remove(clients[at]);
        }
        TestClient client = desk.connect("c" + names++);
        clients[at] = client;
        client.reads = random.nextInt(10) > 0;
        client.confirms = random.nextInt(5) > 0;
        client.backlog = 50 + random.nextInt(100);
        client.sends(hello(at));
    }

    private ClientFrame.Hello hello(int at) {
        boolean visitor = at % 3 > 0;
        String token = visitor ? pick(tokens) : pick(List.of("agent-ann", "agent-bob", "other-cy", "super-sue"));
        List<Cursor> resume = random.nextBoolean() ? List.of() : List.of(new Cursor(chat(), random.nextInt(50)));
        return new ClientFrame.Hello(
                1, visitor ? Role.VISITOR : Role.AGENT, token, "en", random.nextInt(9) == 0, resume);
    }

    private void lookAndForget() {
        for (TestClient client : clients) {
            if (client != null) {
                client.seen.forEach(this::learn);
                client.seen.clear();
                client.shared.clear();
            }
        }
        desk.journal.clear();
        assertThat(desk.desk.stats().rooms()).isLessThanOrEqualTo(limits.openChats() + CONNECTIONS * 2);
        assertThat(desk.desk.stats().connections()).isLessThanOrEqualTo(CONNECTIONS);
        assertThat(desk.store.openCount(desk.desk.id())).isLessThanOrEqualTo(limits.openChats());
    }

    private void learn(ServerFrame frame) {
        if (frame instanceof ServerFrame.Ok ok) {
            keep(chats, ok.chat());
        } else if (frame instanceof ServerFrame.Demand demand) {
            channels = Math.max(1, demand.channel());
        } else if (frame instanceof ServerFrame.Welcome welcome && welcome.resumeToken() != null) {
            keep(tokens, welcome.resumeToken());
        } else if (frame instanceof ServerFrame.Event told
                && told.event().event().type() == ChatEvent.Type.FLOW_MOVED) {
            moves++;
        }
    }

    private <T> void keep(List<T> known, T next) {
        if (known.size() < 40) {
            known.add(next);
        } else {
            known.set(random.nextInt(known.size()), next);
        }
    }

    private void everybodyLeaves() {
        for (TestClient client : clients) {
            client.disconnects();
        }
        desk.clients.clear();
        desk.pass(limits.visitorGrace().plus(limits.agentGrace()).plusSeconds(5));
        assertThat(desk.store.openCount(desk.desk.id())).isZero();
        assertThat(desk.desk.stats().rooms()).isZero();
        assertThat(desk.desk.stats().connections()).isZero();
        for (String agent : List.of("ann", "bob", "cy", "sue")) {
            assertThat(desk.store.load(desk.desk.id(), new AgentId(agent))).isZero();
        }
        desk.journal.clear();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        assertThat(runtime.totalMemory() - runtime.freeMemory()).isLessThan(HEAP_BOUND);
    }

    // ---- frames

    private <T> T pick(List<T> from) {
        return from.isEmpty() ? null : from.get(random.nextInt(from.size()));
    }

    private ChatId chat() {
        return random.nextInt(20) == 0 ? new ChatId("u" + random.nextInt(1000)) : pick(chats);
    }

    private CommandId id() {
        return random.nextInt(10) == 0 ? new CommandId("again" + random.nextInt(20)) : desk.command();
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private int number() {
        return switch (random.nextInt(6)) {
            case 0 -> Integer.MAX_VALUE;
            case 1 -> Integer.MIN_VALUE;
            case 2 -> -1;
            default -> 1 + random.nextInt(channels + 1);
        };
    }

    /** Mostly what can be, so that walks get somewhere. */
    private FlowAct act() {
        FlowPosition from = pick(Arrays.asList(
                FlowScene.at("order"), FlowScene.at("reason"), FlowScene.at("order", 1), null, FlowScene.at("bye")));
        String value =
                pick(Arrays.asList("returns", "order", "reason", "people", "1", "2", "3", "12-3456", null, text()));
        return new FlowAct(
                FlowAct.Action.values()[random.nextInt(FlowAct.Action.values().length)],
                from,
                value,
                random.nextInt(3) == 0 ? random.nextInt(30) : 0,
                random.nextInt(5) == 0 ? attributes() : Map.of());
    }

    private Frame frame(TestClient client) {
        ClientFrame.Type type = ClientFrame.Type.values()[random.nextInt(ClientFrame.Type.values().length)];
        return switch (type) {
            case HELLO -> random.nextInt(20) == 0 ? hello(random.nextInt(CONNECTIONS)) : new ClientFrame.Ping();
            case START -> new ClientFrame.Start(id(), random.nextBoolean() ? null : text(), text(), attributes());
            case POST -> new ClientFrame.Post(id(), chat(), text());
            case NOTE -> new AgentFrame.Note(id(), chat(), text());
            case ATTRIBUTES -> new ClientFrame.Attributes(id(), chat(), attributes());
            case CONSENT -> consent(client);
            case WITHDRAW -> new ClientFrame.Withdraw(id(), chat());
            case CLOSE -> random.nextInt(8) > 0 ? new ClientFrame.Pong() : new ClientFrame.Close(id(), chat());
            case TRANSFER ->
                new AgentFrame.Transfer(
                        id(),
                        chat(),
                        new TeamId(random.nextBoolean() ? "main" : random.nextBoolean() ? "other" : "nobody"),
                        random.nextBoolean() ? null : new AgentId(pick(List.of("ann", "bob", "cy", "nobody"))),
                        random.nextBoolean() ? null : text(),
                        random.nextInt(4) == 0 ? number() : 0,
                        random.nextInt(3) == 0);
            case END_TRANSFER -> new AgentFrame.EndTransfer(id(), chat());
            case ACCEPT -> new AgentFrame.Accept(id(), chat());
            case DECLINE -> new AgentFrame.Decline(id(), chat());
            case TAKE -> new AgentFrame.Take(id(), chat());
            case HOLD -> new AgentFrame.Hold(id(), chat(), random.nextBoolean());
            case MONITOR -> new AgentFrame.Monitor(id(), chat(), random.nextBoolean());
            case TRACE -> new AgentFrame.Trace(id(), chat(), random.nextBoolean() ? null : new AgentId("ann"));
            case MEASURES ->
                new AgentFrame.Measures(
                        id(),
                        Instant.EPOCH.plusSeconds(random.nextLong() % 9_000_000_000L),
                        Instant.EPOCH.plusSeconds(random.nextLong() % 9_000_000_000L),
                        random.nextBoolean() ? "UTC" : text(),
                        MeasuredPeriod.Cut.values()[random.nextInt(3)],
                        null);
            case FIND_SCRIPTS -> new AgentFrame.FindScripts(id(), chat(), text(), random.nextBoolean() ? null : text());
            case FILL_SCRIPT -> new AgentFrame.FillScript(id(), chat(), new ScriptClaim(text(), text()));
            case CHECK -> new AgentFrame.Check(id(), chat(), text());
            case SAVE_REPLY -> new LibraryFrame.SaveReply(id(), new QuickReply(text(), text(), "en", text()));
            case CHECK_REPLY -> new LibraryFrame.CheckReply(id(), new QuickReply(text(), text(), text(), text()));
            case REMOVE_REPLY -> new LibraryFrame.RemoveReply(id(), new ScriptRef("own.1", 1));
            case LIST_REPLIES -> new LibraryFrame.ListReplies(id(), random.nextBoolean() ? null : text());
            case PROPOSE -> new LibraryFrame.Propose(id(), new ScriptRef("own.1", 1), new TeamId("support"));
            case LIST_PROPOSALS ->
                new LibraryFrame.ListProposals(id(), random.nextBoolean() ? null : text(), random.nextBoolean());
            case DECIDE ->
                new LibraryFrame.Decide(id(), new ScriptRef("own.1", 1), LibraryFrame.Verdict.RETIRE, text());
            case HANDOVER -> new AgentFrame.Handover(id(), chat());
            case FIND_FLOWS -> new AgentFrame.FindFlows(id(), chat());
            case WALK -> new AgentFrame.Walk(id(), chat(), act());
            case TRANSCRIPT -> new CopyFrame.Transcript(id(), chat(), wish(), random.nextInt(3));
            case MAIL_TRANSCRIPT -> new CopyFrame.MailTranscript(id(), chat(), random.nextBoolean() ? null : text());
            case COMMIT -> new CommitmentFrame.Commit(id(), chat(), CommitmentTerms.of(text()));
            case WITHDRAW_COMMITMENT -> new CommitmentFrame.Withdraw(id(), chat(), random.nextInt(20));
            case APPROVE_COMMITMENT ->
                new CommitmentFrame.Approve(id(), chat(), random.nextInt(20), random.nextBoolean(), text());
            case ANSWER_COMMITMENT ->
                new CommitmentFrame.Answer(id(), chat(), random.nextInt(20), random.nextBoolean());
            case ASK_COMPENSATION -> new CommitmentFrame.AskCompensation(id(), chat(), text());
            case SETTLE_COMPENSATION -> new CommitmentFrame.SettleCompensation(id(), chat());
            case SURVEY -> new CommitmentFrame.Survey(id(), chat(), number(), text());
            case WATCH -> new AgentFrame.Watch(random.nextBoolean());
            case JOIN -> new AgentFrame.Join(id(), chat());
            case LEAVE -> random.nextInt(8) > 0 ? new ClientFrame.Pong() : new AgentFrame.Leave(id(), chat());
            case PEEK -> new AgentFrame.Peek(id(), chat(), random.nextInt(4) > 0);
            case OPEN -> new ClientFrame.Open(new Cursor(chat(), random.nextInt(3) == 0 ? Long.MAX_VALUE : 0));
            case PRESENCE ->
                new AgentFrame.Presence(
                        random.nextInt(4) > 0, random.nextInt(4) > 0 ? Set.of() : Set.of(new TeamId("main")));
            case DRAFT -> new ClientFrame.Draft(number(), update());
            case TYPING -> new ClientFrame.Typing(number(), random.nextBoolean());
            case RESYNC -> new AgentFrame.Resync(number());
            case ERASED -> new AgentFrame.Erased(random.nextLong());
            case PING -> new ClientFrame.Ping();
            case PONG -> new ClientFrame.Pong();
        };
    }

    private CopyWish wish() {
        return new CopyWish(
                CopyFormat.values()[random.nextInt(4)],
                random.nextBoolean() ? null : text(),
                random.nextInt(3) > 0 ? null : text());
    }

    private Map<String, String> attributes() {
        return switch (random.nextInt(3)) {
            case 0 -> Map.of();
            case 1 -> Map.of("order", text());
            default -> Map.of(text(), text(), "n" + random.nextInt(50), "v");
        };
    }

    private ClientFrame consent(TestClient client) {
        ServerFrame.Offer offer = client.last(ServerFrame.Offer.class).orElse(null);
        NoticeRef notice = offer == null || offer.notice() == null
                ? new NoticeRef("none", "1", "en", "0".repeat(64))
                : offer.notice();
        ChatId chat = offer == null ? chat() : offer.chat();
        PeekLevel level = PeekLevel.values()[random.nextInt(PeekLevel.values().length)];
        Set<Purpose> purposes = random.nextInt(9) == 0 ? Set.of() : Set.of(Purpose.PEEK);
        return new ClientFrame.Consent(id(), chat, notice, ConsentAct.OPTED_IN, level, purposes);
    }

    private DraftUpdate update() {
        String text = text();
        long seq = random.nextInt(5) == 0 ? DraftUpdate.MAX_SEQ : 1 + random.nextInt(1_000);
        boolean snapshot = random.nextBoolean();
        int check = random.nextInt(4) == 0 ? random.nextInt(1 << 24) : DraftText.check(text);
        return snapshot
                ? new DraftUpdate.Snapshot(seq, text, check, random.nextBoolean())
                : new DraftUpdate.Edit(seq, edit(text), check, random.nextBoolean());
    }

    private TextEdit edit(String text) {
        int at = random.nextInt(4) == 0 ? Integer.MAX_VALUE : random.nextInt(20);
        int erase = random.nextInt(4) == 0 ? Integer.MAX_VALUE : random.nextInt(20);
        return new TextEdit(at, erase, text);
    }
}
