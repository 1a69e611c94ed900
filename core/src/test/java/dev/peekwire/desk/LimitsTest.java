package dev.peekwire.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.TeamId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.ChatLimits;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.spi.MalformedFrameException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit and every malformed frame: its documented error, on a connection that goes on, and nobody else suffers. */
class LimitsTest {
    private static final ScriptClaim LONG = new ScriptClaim("s".repeat(65), "1");

    static final Limits LIMITS = Limits.DEFAULT;
    static final ChatLimits CHAT = LIMITS.chat();

    /** A desk with a chat of vera's at ann's, and a bystander with a chat of its own. */
    static final class World {
        final DeskFixture desk;
        final TestClient ann;
        final TestClient vera;
        final ChatId chat;
        final TestClient bystander;
        final ChatId others;

        World() {
            this(LIMITS);
        }

        World(Limits limits) {
            desk = new DeskFixture(builder -> builder.limits(limits));
            ann = desk.agent("ann");
            vera = desk.visitor("vera");
            chat = desk.startsChat(vera);
            bystander = desk.visitor("bystander");
            others = desk.startsChat(bystander);
        }

        CommandId id() {
            return desk.command();
        }

        int channel() {
            desk.consents(vera, chat);
            desk.looks(ann, chat);
            return vera.latest(ServerFrame.Demand.class).channel();
        }
    }

    /**
     * A row of the table.
     *
     * @param name the limit, or what is malformed
     * @param refusal what is answered, but for its words
     * @param says whose connection it is, and what it says last; what leads to it is done before
     */
    private record Case(String name, Refusal refusal, BiFunction<World, List<ClientFrame>, TestClient> says) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Case row(
            String name,
            ErrorCode code,
            String field,
            Integer limit,
            BiFunction<World, List<ClientFrame>, TestClient> says) {
        return new Case(name, new Refusal(code, "", field, limit == null ? null : limit.longValue()), says);
    }

    private static Case exceeded(
            String name, String field, int limit, BiFunction<World, List<ClientFrame>, TestClient> says) {
        return row(name, ErrorCode.LIMIT_EXCEEDED, field, limit, says);
    }

    private static TestClient with(TestClient who, List<ClientFrame> frames, ClientFrame frame) {
        frames.add(frame);
        return who;
    }

    private static String letters(int count) {
        // Two chars each, so that only counting code points comes out right.
        return "\uD83D\uDE00".repeat(count);
    }

    private static Map<String, String> attributes(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "name" + i, i -> "value"));
    }

    static Stream<Case> rows() {
        return Stream.of(
                exceeded(
                        "message",
                        "text",
                        CHAT.message(),
                        (w, f) -> with(w.vera, f, post(w, letters(CHAT.message() + 1)))),
                exceeded("an empty message", "text", 1, (w, f) -> with(w.vera, f, post(w, " \n"))),
                row(
                        "a control character",
                        ErrorCode.LIMIT_EXCEEDED,
                        "text",
                        null,
                        (w, f) -> with(w.vera, f, post(w, "a\u0007b"))),
                row(
                        "half a surrogate pair",
                        ErrorCode.LIMIT_EXCEEDED,
                        "text",
                        null,
                        (w, f) -> with(w.vera, f, post(w, "a\uD83D"))),
                exceeded(
                        "note",
                        "text",
                        CHAT.note(),
                        (w, f) -> with(w.ann, f, new AgentFrame.Note(w.id(), w.chat, letters(CHAT.note() + 1)))),
                exceeded(
                        "the note of a transfer",
                        "note",
                        CHAT.note(),
                        (w, f) -> with(
                                w.ann,
                                f,
                                new AgentFrame.Transfer(
                                        w.id(), w.chat, DeskFixture.OTHER, null, letters(CHAT.note() + 1)))),
                exceeded(
                        "attributes",
                        "attributes",
                        CHAT.attributes(),
                        (w, f) -> with(
                                w.vera,
                                f,
                                new ClientFrame.Attributes(w.id(), w.chat, attributes(CHAT.attributes() + 1)))),
                exceeded(
                        "attributeName",
                        "attributes.name",
                        CHAT.attributeName(),
                        (w, f) -> with(
                                w.vera,
                                f,
                                new ClientFrame.Attributes(
                                        w.id(), w.chat, Map.of(letters(CHAT.attributeName() + 1), "v")))),
                exceeded(
                        "attributeValue",
                        "attributes.value",
                        CHAT.attributeValue(),
                        (w, f) -> with(
                                w.vera,
                                f,
                                new ClientFrame.Attributes(
                                        w.id(), w.chat, Map.of("n", letters(CHAT.attributeValue() + 1))))),
                exceeded(
                        "topic",
                        "topic",
                        CHAT.topic(),
                        (w, f) -> with(
                                w.vera, f, new ClientFrame.Start(w.id(), letters(CHAT.topic() + 1), "en", Map.of()))),
                exceeded(
                        "a start's attributes",
                        "attributes",
                        CHAT.attributes(),
                        (w, f) -> with(
                                w.vera,
                                f,
                                new ClientFrame.Start(w.id(), null, "en", attributes(CHAT.attributes() + 1)))),
                exceeded("transfers", "transfers", CHAT.transfers(), LimitsTest::transferredOnceMore),
                exceeded(
                        "draft",
                        "draft",
                        LIMITS.draft(),
                        (w, f) -> with(w.vera, f, snapshot(w.channel(), letters(LIMITS.draft() + 1)))),
                row(
                        "a draft without consent",
                        ErrorCode.CONSENT_REQUIRED,
                        null,
                        null,
                        (w, f) -> with(w.vera, f, snapshot(1, "Hello"))),
                exceeded("chatsPerVisitor", "chatsPerVisitor", LIMITS.chatsPerVisitor(), (w, f) -> {
                    for (int i = 1; i < LIMITS.chatsPerVisitor(); i++) {
                        w.desk.startsChat(w.vera);
                    }
                    return with(w.vera, f, start(w));
                }),
                row(
                        "newChatsPerAddressAndHour",
                        ErrorCode.RATE_LIMITED,
                        null,
                        LIMITS.newChatsPerAddressAndHour(),
                        (w, f) -> {
                            for (int i = 2; i < LIMITS.newChatsPerAddressAndHour(); i++) {
                                w.desk.startsChat(w.desk.visitor("v" + i));
                            }
                            return with(w.vera, f, start(w));
                        }),
                row("commandsPerSecond", ErrorCode.RATE_LIMITED, null, LIMITS.commandsPerSecond(), (w, f) -> {
                    IntStream.range(0, 60).forEach(i -> w.vera.sendsOnly(new ClientFrame.Pong()));
                    w.vera.seen.clear();
                    return with(w.vera, f, post(w, "Hello"));
                }),
                row("draftFramesPerSecond", ErrorCode.RATE_LIMITED, null, LIMITS.draftFramesPerSecond(), (w, f) -> {
                    IntStream.range(0, 60).forEach(i -> w.vera.sendsOnly(new ClientFrame.Typing(99, true)));
                    return with(w.vera, f, new ClientFrame.Typing(99, true));
                }),
                row(
                        "an unknown team",
                        ErrorCode.NOT_FOUND,
                        null,
                        null,
                        (w, f) -> with(
                                w.ann, f, new AgentFrame.Transfer(w.id(), w.chat, new TeamId("nobody"), null, null))),
                row(
                        "an unknown agent",
                        ErrorCode.NOT_FOUND,
                        null,
                        null,
                        (w, f) -> with(
                                w.ann,
                                f,
                                new AgentFrame.Transfer(
                                        w.id(), w.chat, DeskFixture.MAIN, new AgentId("nobody"), null))),
                row(
                        "a script's id",
                        ErrorCode.LIMIT_EXCEEDED,
                        "script.id",
                        64,
                        (w, f) -> with(w.ann, f, new ClientFrame.Post(w.id(), w.chat, "Hello", LONG, false))),
                row(
                        "hello again",
                        ErrorCode.WRONG_STATE,
                        null,
                        null,
                        (w, f) -> with(
                                w.vera, f, new ClientFrame.Hello(1, Role.AGENT, "agent-ann", "en", false, List.of()))),
                row(
                        "a command before hello",
                        ErrorCode.UNAUTHENTICATED,
                        null,
                        null,
                        (w, f) -> with(w.desk.connect("early"), f, post(w, "Hello"))),
                row(
                        "a draft before hello",
                        ErrorCode.UNAUTHENTICATED,
                        null,
                        null,
                        (w, f) -> with(w.desk.connect("early"), f, snapshot(1, "Hello"))));
    }

    private static TestClient transferredOnceMore(World w, List<ClientFrame> frames) {
        TestClient sue = w.desk.agent("sue", "super-sue");
        w.desk.agent("cyd", "other-cyd");
        for (int i = 0; i <= CHAT.transfers(); i++) {
            TeamId team = i % 2 == 0 ? DeskFixture.OTHER : DeskFixture.MAIN;
            AgentId to = new AgentId(i % 2 == 0 ? "cyd" : "ann");
            AgentFrame.Transfer transfer = new AgentFrame.Transfer(w.id(), w.chat, team, to, null);
            if (i == CHAT.transfers()) {
                return with(sue, frames, transfer);
            }
            sue.sends(transfer);
        }
        throw new AssertionError();
    }

    static ClientFrame.Post post(World w, String text) {
        return new ClientFrame.Post(w.id(), w.chat, text);
    }

    static ClientFrame.Start start(World w) {
        return new ClientFrame.Start(w.id(), null, "en", Map.of());
    }

    private static ClientFrame.Draft snapshot(int channel, String text) {
        return new ClientFrame.Draft(channel, new DraftUpdate.Snapshot(1, text, DraftText.check(text), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void each_gets_its_error_on_a_connection_that_goes_on(Case row) {
        World world = new World();
        List<ClientFrame> frames = new java.util.ArrayList<>();
        TestClient client = row.says().apply(world, frames);
        client.seen.clear();
        client.sends(frames.get(0));
        ServerFrame.Refused refused = client.latest(ServerFrame.Refused.class);
        assertThat(refused.refusal().code()).isEqualTo(row.refusal().code());
        assertThat(refused.refusal().field()).isEqualTo(row.refusal().field());
        assertThat(refused.refusal().limit()).isEqualTo(row.refusal().limit());
        assertThat(refused.refusal().message()).isNotBlank().doesNotContain("\uD83D\uDE00");
        assertThat(client.all(ServerFrame.Refused.class)).hasSize(1);
        if (frames.get(0) instanceof ClientFrame.Command command) {
            assertThat(refused.command()).isEqualTo(command.command());
        }
        goesOn(world, client);
    }

    static void goesOn(World world, TestClient client) {
        world.desk.pass(Duration.ofSeconds(9));
        client.sends(new ClientFrame.Ping());
        assertThat(client.last(ServerFrame.Pong.class)).isPresent();
        assertThat(client.closed).isNull();
        world.desk.posts(world.bystander, world.others, "I have nothing to do with this");
        assertThat(world.bystander.latest(ServerFrame.Event.class).event().event())
                .isInstanceOf(ChatEvent.MessagePosted.class);
        assertThat(world.bystander.all(ServerFrame.Refused.class)).isEmpty();
    }

    @Test
    void every_limit_is_in_a_test_here_or_in_another_that_is_named() {
        Set<String> covered = rows().map(Case::name).collect(Collectors.toCollection(TreeSet::new));
        covered.addAll(Set.of("chat", "openChats", "strikes", "window", "heartbeat", "helloTimeout", "resumeToken"));
        covered.addAll(Set.of("eraseDeadline", "draftIdle", "visitorGrace", "agentGrace"));
        covered.addAll(Set.of("visitorSilence", "warmTransfer"));
        assertThat(covered).containsAll(names(Limits.class)).containsAll(names(ChatLimits.class));
    }

    private static List<String> names(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    // ---- what is malformed

    @Test
    void a_frame_that_was_none_is_answered_with_what_was_wrong_and_its_command() {
        World world = new World();
        Refusal wrong = new Refusal(ErrorCode.MALFORMED, "text: missing", "text", null);
        world.vera.listener().onMalformed(new MalformedFrameException(wrong, new CommandId("c")));
        ServerFrame.Refused refused = world.vera.latest(ServerFrame.Refused.class);
        assertThat(refused).isEqualTo(new ServerFrame.Refused(new CommandId("c"), null, wrong));
        assertThat(world.desk.desk.stats().malformed()).isOne();
        goesOn(world, world.vera);
    }

    @Test
    void a_frame_that_only_desks_send_is_malformed() {
        World world = new World();
        for (Frame frame : List.<Frame>of(new ServerFrame.Ping(), new ServerFrame.Synced(new Cursor(world.chat, 1)))) {
            world.vera.listener().onFrame(frame);
            assertThat(world.vera.latest(ServerFrame.Refused.class).refusal().code())
                    .isEqualTo(ErrorCode.MALFORMED);
        }
        goesOn(world, world.vera);
    }

    @Test
    void another_protocol_version_is_told_so_and_sent_away_for_good() {
        World world = new World();
        TestClient client = world.desk.connect("future");
        client.sends(new ClientFrame.Hello(2, Role.VISITOR, null, "en", false, List.of()));
        assertThat(client.latest(ServerFrame.Refused.class).refusal().code()).isEqualTo(ErrorCode.UNSUPPORTED);
        assertThat(client.latest(ServerFrame.Bye.class).code()).isEqualTo(CloseCode.PROTOCOL_ERROR);
        assertThat(client.closed).isEqualTo(CloseCode.PROTOCOL_ERROR);
        goesOn(world, world.vera);
    }

    @Test
    void frames_for_channels_that_nobody_was_given_are_dropped_and_counted() {
        World world = new World();
        world.vera.seen.clear();
        world.vera.sends(snapshot(99, "Hello"), new ClientFrame.Typing(-1, true));
        world.ann.sends(new AgentFrame.Resync(99), new AgentFrame.Erased(-1), new AgentFrame.Erased(Long.MAX_VALUE));
        assertThat(world.vera.seen).isEmpty();
        assertThat(world.desk.desk.stats().draftFramesUnwanted()).isEqualTo(2);
        goesOn(world, world.vera);
        goesOn(world, world.ann);
    }
}
