package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CommitmentFrame;
import dev.peekwire.protocol.CopyFormat;
import dev.peekwire.protocol.CopyFrame;
import dev.peekwire.protocol.CopyWish;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.HandedOver;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.RoutingFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.protocol.TranscriptPart;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.response.flow.FlowAct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who may say what about which chat, over frames: everybody, every frame, an own chat, a foreign one, none at all. */
class AccessMatrixTest {
    /**
     * By hand, apart from the code: ok, or the code of the refusal (U unauthenticated, N not found, F forbidden). Who
     * says yes or no to an offer that does not stand is told so, whatever the chat.
     */
    private static final String MATRIX =
            """
            who            chat     POST NOTE ATTRIBUTES CONSENT WITHDRAW CLOSE TRANSFER JOIN LEAVE PEEK OPEN END_TRANSFER ACCEPT      DECLINE     TAKE HOLD MONITOR TRACE FIND FILL CHECK FLOWS WALK COMMIT   TAKE_BACK APPROVE  ANSWER   ASK_COMP SETTLE   SURVEY  TRANSCRIPT  MAIL        HANDOVER
            anonymous      vera's   U    U    U          U       U        U     U        U    U     U    U    U            U           U           U    U    U       U     U    U    U     U     U    U        U         U        U        U        U        U       U           U           U
            anonymous      unknown  U    U    U          U       U        U     U        U    U     U    U    U            U           U           U    U    U       U     U    U    U     U     U    U        U         U        U        U        U        U       U           U           U
            vera           vera's   ok   F    ok         ok      ok       ok    F        F    F     F    ok   F            F           F           F    F    F       F     F    F    F     F     F    F        F         F        N        ok       F        ok      ok          unsupported F
            vera           victor's N    N    N          N       N        N     N        N    N     N    N    N            N           N           N    N    N       N     N    N    N     N     N    N        N         N        N        N        N        N       N           N           N
            vera           unknown  N    N    N          N       N        N     N        N    N     N    N    N            N           N           N    N    N       N     N    N    N     N     N    N        N         N        N        N        N        N       N           N           N
            victor         vera's   N    N    N          N       N        N     N        N    N     N    N    N            N           N           N    N    N       N     N    N    N     N     N    N        N         N        N        N        N        N       N           N           N
            ann-assigned   vera's   ok   ok   ok         F       F        ok    ok       ok   ok    ok   ok   ok           ok          wrong_state F    ok   F       ok    ok   N    ok    ok    N    ok       N         F        F        F        wrong_state F    ok          F           ok
            ann-assigned   unknown  N    N    N          N       N        N     N        N    N     N    N    N            wrong_state wrong_state N    N    N       N     N    N    N     N     N    N        N         N        N        N        N        N       N           N           N
            bob-teammate   vera's   F    F    F          F       F        F     F        ok   F     F    ok   F            wrong_state wrong_state F    F    F       ok    F    F    F     F     F    F        F         F        F        F        F        F       ok          F           ok
            bob-teammate   unknown  N    N    N          N       N        N     N        N    N     N    N    N            wrong_state wrong_state N    N    N       N     N    N    N     N     N    N        N         N        N        N        N        N       N           N           N
            cy-other-team  vera's   N    N    N          N       N        N     N        N    N     N    N    N            wrong_state wrong_state N    N    N       N     N    N    N     N     N    N        N         N        N        N        N        N       N           N           N
            cy-other-team  unknown  N    N    N          N       N        N     N        N    N     N    N    N            wrong_state wrong_state N    N    N       N     N    N    N     N     N    N        N         N        N        N        N        N       N           N           N
            sue-supervisor vera's   F    ok   F          F       F        ok    ok       ok   F     F    ok   ok           wrong_state wrong_state ok   F    ok      ok    F    F    F     F     F    F        N         N        F        F        F        F       wrong_state F           F
            sue-supervisor unknown  N    N    N          N       N        N     N        N    N     N    N    N            wrong_state wrong_state N    N    N       N     N    N    N     N     N    N        N         N        N        N        N        N       N           N           N
            sue-joined     vera's   ok   ok   ok         F       F        ok    ok       ok   ok    ok   ok   ok           wrong_state wrong_state ok   F    ok      ok    ok   N    ok    ok    N    ok       N         N        F        F        wrong_state F    ok          F           ok
            """;

    private static final ScriptClaim NO_SCRIPT = new ScriptClaim("none", "1");
    private static final NoticeRef NO_NOTICE = new NoticeRef("none", "1", "en", "0".repeat(64));

    /** Every command there is but the start, about a chat, with ids of the fixture. */
    static List<ClientFrame.Command> commands(DeskFixture desk, ChatId chat) {
        return List.of(
                new ClientFrame.Post(desk.command(), chat, "Hello"),
                new AgentFrame.Note(desk.command(), chat, "note"),
                new ClientFrame.Attributes(desk.command(), chat, Map.of("order", "7")),
                new ClientFrame.Consent(
                        desk.command(), chat, NO_NOTICE, ConsentAct.OPTED_IN, PeekLevel.MASKED, Set.of(Purpose.PEEK)),
                new ClientFrame.Withdraw(desk.command(), chat),
                new AgentFrame.Transfer(desk.command(), chat, new TeamId("other"), null, null),
                new AgentFrame.Join(desk.command(), chat),
                new AgentFrame.Leave(desk.command(), chat),
                new AgentFrame.Peek(desk.command(), chat, true),
                new AgentFrame.Peek(desk.command(), chat, false),
                new AgentFrame.EndTransfer(desk.command(), chat),
                new AgentFrame.Accept(desk.command(), chat),
                new AgentFrame.Decline(desk.command(), chat),
                new AgentFrame.Take(desk.command(), chat),
                new AgentFrame.Hold(desk.command(), chat, true),
                new AgentFrame.Monitor(desk.command(), chat, true),
                new AgentFrame.Trace(desk.command(), chat, null),
                new AgentFrame.FindScripts(desk.command(), chat, "", null),
                new AgentFrame.FillScript(desk.command(), chat, NO_SCRIPT),
                new AgentFrame.Check(desk.command(), chat, "Hello"),
                new AgentFrame.FindFlows(desk.command(), chat),
                new AgentFrame.Handover(desk.command(), chat),
                new AgentFrame.Walk(desk.command(), chat, FlowAct.enter("none")),
                new CopyFrame.Transcript(desk.command(), chat, CopyWish.of(CopyFormat.TEXT), 0),
                new CopyFrame.MailTranscript(desk.command(), chat, null),
                new CommitmentFrame.Commit(desk.command(), chat, CommitmentTerms.of("We call you.")),
                new CommitmentFrame.Withdraw(desk.command(), chat, 99),
                new CommitmentFrame.Approve(desk.command(), chat, 99, true, null),
                new CommitmentFrame.Answer(desk.command(), chat, 99, true),
                new CommitmentFrame.AskCompensation(desk.command(), chat, null),
                new CommitmentFrame.SettleCompensation(desk.command(), chat),
                new CommitmentFrame.Survey(desk.command(), chat, 5, null),
                new ClientFrame.Close(desk.command(), chat));
    }

    /** A desk with vera's chat at ann, victor's chat in another team's queue, and everybody of the table. */
    private static final class World {
        final DeskFixture desk = new DeskFixture();
        final TestClient anonymous = desk.connect("anonymous");
        final TestClient ann = desk.agent("ann");
        final TestClient vera = desk.visitor("vera");
        final TestClient victor = desk.visitor("victor");
        final ChatId veras = desk.startsChat(vera);
        final ChatId victors;
        final TestClient bob = desk.agent("bob");
        final TestClient cy = desk.agent("cy", "other-cy");
        final TestClient sue = desk.agent("sue", "super-sue");

        World() {
            victor.sends(new ClientFrame.Start(desk.command(), "other", "en", Map.of()));
            victors = victor.latest(ServerFrame.Ok.class).chat();
            desk.consents(vera, veras);
            assertThat(desk.store.assignedTo(desk.desk.id(), new AgentId("ann")))
                    .containsExactly(veras);
        }

        TestClient who(String name) {
            if (name.equals("sue-joined")) {
                sue.sends(new AgentFrame.Join(desk.command(), veras));
            }
            return switch (name.split("-")[0]) {
                case "anonymous" -> anonymous;
                case "vera" -> vera;
                case "victor" -> victor;
                case "ann" -> ann;
                case "bob" -> bob;
                case "cy" -> cy;
                default -> sue;
            };
        }

        ChatId chat(String name) {
            return switch (name) {
                case "vera's" -> veras;
                case "victor's" -> victors;
                default -> new ChatId("unknown");
            };
        }

        ClientFrame frame(String type, ChatId chat) {
            CommandId id = new CommandId("asked");
            return switch (type) {
                case "POST" -> new ClientFrame.Post(id, chat, "Hello");
                case "NOTE" -> new AgentFrame.Note(id, chat, "note");
                case "ATTRIBUTES" -> new ClientFrame.Attributes(id, chat, Map.of("order", "7"));
                case "CONSENT" ->
                    new ClientFrame.Consent(
                            id,
                            chat,
                            vera.latest(ServerFrame.Offer.class).notice(),
                            ConsentAct.OPTED_IN,
                            PeekLevel.TYPING,
                            Set.of(Purpose.PEEK));
                case "WITHDRAW" -> new ClientFrame.Withdraw(id, chat);
                case "CLOSE" -> new ClientFrame.Close(id, chat);
                case "TRANSFER" -> new AgentFrame.Transfer(id, chat, DeskFixture.OTHER, null, null);
                case "JOIN" -> new AgentFrame.Join(id, chat);
                case "LEAVE" -> new AgentFrame.Leave(id, chat);
                case "PEEK" -> new AgentFrame.Peek(id, chat, true);
                case "END_TRANSFER" -> new AgentFrame.EndTransfer(id, chat);
                case "ACCEPT" -> new AgentFrame.Accept(id, chat);
                case "DECLINE" -> new AgentFrame.Decline(id, chat);
                case "TAKE" -> new AgentFrame.Take(id, chat);
                case "HOLD" -> new AgentFrame.Hold(id, chat, true);
                case "MONITOR" -> new AgentFrame.Monitor(id, chat, true);
                case "TRACE" -> new AgentFrame.Trace(id, chat, null);
                case "FIND" -> new AgentFrame.FindScripts(id, chat, "", null);
                case "FILL" -> new AgentFrame.FillScript(id, chat, NO_SCRIPT);
                case "CHECK" -> new AgentFrame.Check(id, chat, "Hello");
                case "HANDOVER" -> new AgentFrame.Handover(id, chat);
                case "FLOWS" -> new AgentFrame.FindFlows(id, chat);
                case "TRANSCRIPT" -> new CopyFrame.Transcript(id, chat, CopyWish.of(CopyFormat.TEXT), 0);
                case "MAIL" -> new CopyFrame.MailTranscript(id, chat, null);
                case "WALK" -> new AgentFrame.Walk(id, chat, FlowAct.enter("none"));
                case "COMMIT" -> new CommitmentFrame.Commit(id, chat, CommitmentTerms.of("We call you."));
                case "TAKE_BACK" -> new CommitmentFrame.Withdraw(id, chat, 99);
                case "APPROVE" -> new CommitmentFrame.Approve(id, chat, 99, true, null);
                case "ANSWER" -> new CommitmentFrame.Answer(id, chat, 99, true);
                case "ASK_COMP" -> new CommitmentFrame.AskCompensation(id, chat, null);
                case "SETTLE" -> new CommitmentFrame.SettleCompensation(id, chat);
                case "SURVEY" -> new CommitmentFrame.Survey(id, chat, 5, null);
                default -> new ClientFrame.Open(new Cursor(chat, 0));
            };
        }

        /** The one frame that answers. */
        ServerFrame asks(TestClient who, ClientFrame frame) {
            who.seen.clear();
            who.sends(frame);
            return who.seen.stream()
                    .filter(f -> f instanceof ServerFrame.Refused
                            || f instanceof RoutingFrame.Trace
                            || f instanceof HandedOver
                            || f instanceof ResponseFrame.Told
                            || f instanceof TranscriptPart
                            || (frame instanceof ClientFrame.Open
                                    ? f instanceof ServerFrame.Synced
                                    : f instanceof ServerFrame.Ok))
                    .reduce((a, b) -> {
                        throw new AssertionError("answered twice: " + a + ", " + b);
                    })
                    .orElseThrow(() -> new AssertionError("not answered: " + frame));
        }
    }

    private static String brief(ServerFrame answer) {
        return answer instanceof ServerFrame.Refused refused
                ? switch (refused.refusal().code()) {
                    case UNAUTHENTICATED -> "U";
                    case NOT_FOUND -> "N";
                    case FORBIDDEN -> "F";
                    default -> refused.refusal().code().wire();
                }
                : "ok";
    }

    @TestFactory
    List<DynamicTest> everybody_may_say_what_the_table_says_and_a_refusal_changes_nothing() {
        List<DynamicTest> tests = new ArrayList<>();
        List<String[]> rows =
                MATRIX.lines().map(line -> line.trim().split("\\s+")).toList();
        String[] frames = rows.get(0);
        for (String[] row : rows.subList(1, rows.size())) {
            for (int i = 2; i < row.length; i++) {
                String frame = frames[i];
                String expected = row[i];
                tests.add(DynamicTest.dynamicTest(
                        row[0] + " " + row[1] + " " + frame + " " + expected,
                        () -> check(row[0], row[1], frame, expected)));
            }
        }
        return tests;
    }

    private static void check(String who, String chat, String type, String expected) {
        World world = new World();
        TestClient client = world.who(who);
        long before = world.desk
                .store
                .read(world.desk.desk.id(), world.veras, 0, 1000)
                .size();
        ServerFrame answer = world.asks(client, world.frame(type, world.chat(chat)));
        assertThat(brief(answer)).isEqualTo(expected);
        if (!expected.equals("ok")) {
            long after = world.desk
                    .store
                    .read(world.desk.desk.id(), world.veras, 0, 1000)
                    .size();
            assertThat(after).isEqualTo(before);
            assertThat(client.closed).isNull();
        }
    }

    /** Who must not learn whether a chat exists, frame by frame: the answers, but for the id asked, are the same. */
    @TestFactory
    List<DynamicTest> an_unknown_and_a_foreign_chat_get_the_very_same_frame() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String who : List.of("victor", "cy-other-team", "anonymous")) {
            for (String type : Arrays.asList(
                            MATRIX.lines().findFirst().orElseThrow().trim().split("\\s+"))
                    .subList(2, 20)) {
                tests.add(DynamicTest.dynamicTest(who + " " + type, () -> {
                    World world = new World();
                    TestClient client = world.who(who);
                    List<ServerFrame> foreign = all(world, client, world.frame(type, world.veras));
                    List<ServerFrame> unknown = all(world, client, world.frame(type, new ChatId("unknown")));
                    assertThat(foreign).hasSize(1).isEqualTo(unknown);
                    assertThat(foreign.toString()).isEqualTo(unknown.toString());
                }));
            }
        }
        return tests;
    }

    /** Everything that came, with the chat's id made the same. */
    private static List<ServerFrame> all(World world, TestClient client, ClientFrame frame) {
        client.seen.clear();
        client.sends(frame);
        return client.seen.stream()
                .map(f -> f instanceof ServerFrame.Refused refused && refused.chat() != null
                        ? new ServerFrame.Refused(refused.command(), new ChatId("chat"), refused.refusal())
                        : f)
                .toList();
    }

    @TestFactory
    List<DynamicTest> a_used_command_id_of_a_foreign_chat_tells_a_stranger_nothing() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String who : List.of("victor", "cy-other-team")) {
            tests.add(DynamicTest.dynamicTest(who, () -> {
                World world = new World();
                world.vera.sends(world.frame("POST", world.veras));
                ServerFrame answer = world.asks(world.who(who), world.frame("POST", world.veras));
                assertThat(brief(answer)).isEqualTo("N");
            }));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> the_frames_without_a_chat_belong_to_one_role_too() {
        Map<String, List<String>> refused = Map.of(
                "vera", List.of("PRESENCE", "WATCH", "RESYNC", "ERASED"),
                "ann-assigned", List.of("START", "DRAFT", "TYPING"),
                "anonymous", List.of("START", "PRESENCE", "WATCH", "DRAFT", "TYPING", "RESYNC", "ERASED"));
        List<DynamicTest> tests = new ArrayList<>();
        for (String who : refused.keySet()) {
            for (String type :
                    List.of("START", "PRESENCE", "WATCH", "DRAFT", "TYPING", "RESYNC", "ERASED", "PING", "PONG")) {
                tests.add(DynamicTest.dynamicTest(who + " " + type, () -> {
                    World world = new World();
                    TestClient client = world.who(who);
                    client.seen.clear();
                    client.sends(chatless(type));
                    assertThat(client.all(ServerFrame.Refused.class).count())
                            .isEqualTo(refused.get(who).contains(type) ? 1 : 0);
                }));
            }
        }
        return tests;
    }

    private static ClientFrame chatless(String type) {
        return switch (type) {
            case "START" -> new ClientFrame.Start(new CommandId("asked"), null, "en", Map.of());
            case "PRESENCE" -> new AgentFrame.Presence(true);
            case "WATCH" -> new AgentFrame.Watch(true);
            case "DRAFT" -> new ClientFrame.Draft(99, new dev.peekwire.draft.DraftUpdate.Snapshot(1, "a", 0, false));
            case "TYPING" -> new ClientFrame.Typing(99, true);
            case "RESYNC" -> new AgentFrame.Resync(1);
            case "ERASED" -> new AgentFrame.Erased(1);
            case "PING" -> new ClientFrame.Ping();
            default -> new ClientFrame.Pong();
        };
    }
}
