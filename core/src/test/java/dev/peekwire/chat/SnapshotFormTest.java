package dev.peekwire.chat;

import static dev.peekwire.chat.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.commitment.Commitment;
import dev.peekwire.consent.ConsentState;
import dev.peekwire.response.ReplyTally;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.flow.FlowPosition;
import dev.peekwire.transcript.proof.Hash;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/** The bytes of a snapshot: what older and newer nodes of one desk read of one another. */
class SnapshotFormTest {
    private static final Path GOLDEN =
            Path.of("src/test/resources/dev/peekwire/chat/snapshots-" + SnapshotForm.FORM + ".txt");
    private static final HexFormat HEX = HexFormat.of();

    /** Chats in which every field of the state is set in one at least. */
    private static Map<String, Story> stories() {
        Map<String, Story> stories = new LinkedHashMap<>();
        stories.put("queued", queued());
        stories.put("assigned", assigned());
        stories.put("looking", looking().accepts(A, new ChatCommand.PostNote("a note")));
        stories.put(
                "left",
                new Story()
                        .accepts(
                                VISITOR,
                                new ChatCommand.Start(
                                        VERA,
                                        SALES,
                                        null,
                                        null,
                                        Map.of("name", "Værø \uD83D\uDE00", "order", "17"),
                                        new ChatCommand.Routing("night", -5, 3, 2),
                                        "call me")));
        stories.put("monitored", monitored());
        stories.put("warm", warm());
        stories.put(
                "held",
                assigned()
                        .accepts(A, new ChatCommand.Post("still there?", MessageOrigin.AD_LIB))
                        .accepts(Actor.DESK, new ChatCommand.Hold(ANN, true)));
        stories.put(
                "scripted",
                assigned()
                        .accepts(A, new ChatCommand.Post("hi", MessageOrigin.scripted("hello", "3", 2)))
                        .accepts(A, new ChatCommand.Post("hi", MessageOrigin.scripted("hello", "4", 0))));
        stories.put("walking", Walks.asking());
        stories.put("asked", queued().accepts(VISITOR, new ChatCommand.Post("where is it?", MessageOrigin.VISITOR)));
        stories.put("promised", Promises.everySort());
        stories.put("closed", monitored().accepts(VISITOR, new ChatCommand.Close(CloseReason.DONE)));
        return stories;
    }

    private static Story monitored() {
        return looking()
                .accepts(B, new ChatCommand.Join(BOB))
                .accepts(Actor.agent(BOSS), new ChatCommand.Monitor(BOSS, true, false));
    }

    private static Story warm() {
        return assigned()
                .accepts(A, new ChatCommand.Transfer(SALES, BOB, null))
                .accepts(B, new ChatCommand.Transfer(HELP, null, 2, "a refund", true));
    }

    /**
     * A change here means that nodes of the version before cannot use what this one keeps, and the other way round: raise
     * {@link SnapshotForm#FORM}, so that each ignores the other's, and take the new bytes with
     * {@code -Dpeekwire.snapshots.accept=true}.
     */
    @Test
    void the_form_is_that_of_the_versions_before() throws IOException {
        List<String> lines = new ArrayList<>();
        stories().forEach((name, story) -> lines.add(name + " " + HEX.formatHex(bytes(story.chat))));
        if (Boolean.getBoolean("peekwire.snapshots.accept")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.write(GOLDEN, lines);
        }
        assertThat(lines).isEqualTo(Files.readAllLines(GOLDEN));
    }

    @Test
    void what_the_versions_before_kept_is_read() throws IOException {
        Map<String, Story> stories = stories();
        for (String line : Files.readAllLines(GOLDEN)) {
            String[] parts = line.split(" ", 2);
            Chat expected = stories.get(parts[0]).chat;
            assertThat(new ChatSnapshot(expected.version(), HEX.parseHex(parts[1])).chat(CHAT))
                    .as(parts[0])
                    .contains(expected);
        }
    }

    @Test
    void every_field_of_the_state_is_in_it() throws ReflectiveOperationException {
        List<Field> fields = Arrays.stream(Fold.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .filter(field -> !field.getName().equals("id"))
                .toList();
        assertThat(fields).hasSizeGreaterThan(25).hasSize(SAMPLES.size());
        for (Field field : fields) {
            Fold fold = new Fold(CHAT);
            byte[] before = SnapshotForm.write(fold).orElseThrow();
            field.set(fold, SAMPLES.get(field.getName()));
            byte[] after = SnapshotForm.write(fold).orElseThrow();
            assertThat(after).as(field.getName()).isNotEqualTo(before);
            assertThat(SnapshotForm.read(after).orElseThrow().values())
                    .as(field.getName())
                    .isEqualTo(fold.values());
            assertThat(new Fold(fold).values()).as(field.getName()).isEqualTo(fold.values());
            assertThat(new Fold(CHAT).values())
                    .as("%s takes part in equality", field.getName())
                    .isNotEqualTo(fold.values());
        }
    }

    private static final Map<String, Object> SAMPLES = new HashMap<>(Map.of(
            "version",
            7L,
            "status",
            Chat.Status.CLOSED,
            "visitor",
            VERA,
            "team",
            SALES,
            "queue",
            HELP,
            "routed",
            HELP,
            "rule",
            "a rule",
            "priority",
            -100,
            "weight",
            1_000,
            "tier",
            9));

    static {
        SAMPLES.put("link", Hash.of(new byte[Hash.BYTES]));
        SAMPLES.putAll(Map.of(
                "left", true, "agent", ANN, "lastAgent", BOB, "move", 1L << 40, "turn", Long.MAX_VALUE, "held", true));
        SAMPLES.putAll(Map.of(
                "idle",
                true,
                "handover",
                new Chat.Handover(HELP, Optional.of(CY), 3, BEGIN),
                "handedOverBy",
                Set.of(ANN),
                "monitors",
                Map.of(BOSS, true),
                "joined",
                Set.of(CY),
                "looking",
                Set.of(BOB),
                "topic",
                "a topic",
                "locale",
                "nb",
                "attributes",
                Map.of("a", "b"),
                "consent",
                ConsentState.none().withdrawn()));
        SAMPLES.putAll(Map.of(
                "tally",
                ReplyTally.NONE.scripted("hello", Set.of("no-advice")).adLib(),
                "flow",
                new FlowPosition(new ScriptRef("returns", 3), "order", 2),
                "flowMove",
                12L,
                "heard",
                300L,
                "copies",
                2,
                "transfers",
                10,
                "startedAt",
                BEGIN,
                "waitingSince",
                Instant.parse("1969-12-31T23:59:59.999Z"),
                "lastActivityAt",
                Instant.MAX));
    }

    static {
        SAMPLES.put(
                "commitments",
                new FoldedCommitments(List.of(Commitment.made(7, ANN, BEGIN, Promises.CREDIT, true)), BEGIN, 4));
        SAMPLES.put("closedAt", BEGIN);
    }

    @Test
    void a_form_that_is_not_known_is_not_used() {
        byte[] body = body(bytes(assigned().chat));
        for (int form : List.of(0, SnapshotForm.FORM + 1, 127)) {
            byte[] other = body.clone();
            other[0] = (byte) form;
            assertThat(SnapshotForm.read(sealed(other))).isEmpty();
        }
        assertThat(SnapshotForm.read(sealed(body))).isPresent();
    }

    @Test
    void what_is_cut_off_or_goes_on_is_not_used_even_with_a_right_checksum() {
        byte[] body = body(bytes(warm().chat));
        for (int length = 0; length < body.length; length++) {
            assertThat(SnapshotForm.read(sealed(Arrays.copyOf(body, length)))).isEmpty();
            assertThat(SnapshotForm.read(Arrays.copyOf(body, length))).isEmpty();
        }
        assertThat(SnapshotForm.read(sealed(Arrays.copyOf(body, body.length + 1))))
                .isEmpty();
    }

    @Test
    void a_length_that_cannot_be_takes_no_memory() {
        byte[] huge = {SnapshotForm.FORM, -1, -1, -1, -1, 7, 'c'};
        assertThat(SnapshotForm.read(sealed(huge))).isEmpty();
    }

    @Test
    void another_chats_or_another_versions_is_not_used() {
        byte[] bytes = bytes(assigned().chat);
        assertThat(new ChatSnapshot(2, bytes).chat(CHAT)).contains(assigned().chat);
        assertThat(new ChatSnapshot(2, bytes).chat(new ChatId("other"))).isEmpty();
        assertThat(new ChatSnapshot(3, bytes).chat(CHAT)).isEmpty();
    }

    @Test
    void a_state_that_is_too_long_has_no_snapshot_and_the_longest_within_the_default_limits_has() {
        assertThat(ChatSnapshot.of(with(ChatLimits.DEFAULT.attributes(), "\uD83D\uDE00".repeat(512))))
                .hasValueSatisfying(made -> assertThat(made.bytes()).hasSizeBetween(65_536, 80 * 1_024));
        assertThat(ChatSnapshot.of(with(300, "x".repeat(1_000)))).isEmpty();
    }

    private static Chat with(int attributes, String value) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < attributes; i++) {
            all.put("%064d".formatted(i), value);
        }
        Story story = new Story();
        story.record(VISITOR, new ChatEvent.Started(VERA, SALES, null, null, all));
        return story.chat;
    }

    @Test
    void nothing_that_was_said_is_in_it() {
        Story story = looking()
                .accepts(VISITOR, new ChatCommand.Post("sentinel-message", MessageOrigin.VISITOR))
                .accepts(A, new ChatCommand.PostNote("sentinel-note"));
        assertThat(new String(bytes(story.chat), StandardCharsets.ISO_8859_1)).doesNotContain("sentinel");
        assertThat(ChatSnapshot.of(story.chat).orElseThrow().toString()).doesNotContain("vera");
    }

    @Test
    void a_text_that_has_no_bytes_has_no_snapshot() {
        ChatEvent started = new ChatEvent.Started(VERA, new TeamId("sales"), "\ud800", null, Map.of());
        Chat chat = Chat.none(CHAT).evolve(new RecordedEvent(CHAT, 1, BEGIN, VISITOR, null, started));
        assertThat(ChatSnapshot.of(chat)).isEmpty();
    }

    @Test
    void a_chat_that_is_not_known_has_no_snapshot() {
        assertThat(ChatSnapshot.of(Chat.none(CHAT))).isEmpty();
    }

    @Test
    void bytes_and_version_are_bounded_and_copied() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ChatSnapshot(0, new byte[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChatSnapshot(1, new byte[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChatSnapshot(1, new byte[ChatSnapshot.MOST_BYTES + 1]));
        byte[] given = {1, 2};
        ChatSnapshot snapshot = new ChatSnapshot(1, given);
        given[0] = 9;
        snapshot.bytes()[1] = 9;
        assertThat(snapshot.bytes()).containsExactly(1, 2);
        assertThat(snapshot).isEqualTo(new ChatSnapshot(1, new byte[] {1, 2})).hasToString("ChatSnapshot[v1, 2 bytes]");
        assertThat(snapshot).isNotEqualTo(new ChatSnapshot(2, new byte[] {1, 2}));
        assertThat(snapshot).isNotEqualTo(new ChatSnapshot(1, new byte[] {1, 3}));
    }

    @Test
    void numbers_are_read_as_they_were_written() throws IOException {
        long[] numbers = {0, 1, 127, 128, 300, Integer.MAX_VALUE, Long.MAX_VALUE, -1, Long.MIN_VALUE};
        SnapshotWriter out = new SnapshotWriter(1_000);
        for (long number : numbers) {
            out.number(number);
        }
        SnapshotReader in = SnapshotReader.unsealed(out.sealed());
        for (long number : numbers) {
            assertThat(in.number()).isEqualTo(number);
        }
        in.end();
    }

    @Test
    void agents_keep_their_order() {
        Story story = assigned();
        List<AgentId> order = List.of(new AgentId("z"), new AgentId("a"), new AgentId("m"));
        order.forEach(agent -> story.record(Actor.agent(agent), new ChatEvent.Joined(agent)));
        assertThat(ChatSnapshot.of(story.chat)
                        .flatMap(made -> made.chat(CHAT))
                        .orElseThrow()
                        .joined())
                .containsExactlyElementsOf(order);
    }

    private static byte[] bytes(Chat chat) {
        return ChatSnapshot.of(chat).orElseThrow().bytes();
    }

    private static byte[] body(byte[] sealed) {
        return Arrays.copyOf(sealed, sealed.length - Integer.BYTES);
    }

    static byte[] sealed(byte[] body) {
        CRC32C sum = new CRC32C();
        sum.update(body);
        return ByteBuffer.allocate(body.length + Integer.BYTES)
                .put(body)
                .putInt((int) sum.getValue())
                .array();
    }
}
