package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.ChatSnapshot;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.chat.Sealing;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.erasure.ErasureCertificate;
import dev.peekwire.erasure.ErasureId;
import dev.peekwire.erasure.ErasureOrder;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpId;
import dev.peekwire.followup.FollowUpKind;
import dev.peekwire.followup.FollowUpState;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.tck.history.LeakSearch;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.proof.EventSeal;
import dev.peekwire.transcript.proof.Salt;
import dev.peekwire.transcript.proof.TranscriptKeys;
import dev.peekwire.transcript.proof.TranscriptVerifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** After an erasure no byte of what was erased is in the database's files, when it has been told to clean up. */
class ErasedFromDiskTest {
    private static final DeskId DESK = new DeskId("shop");
    private static final AgentId AGENT = new AgentId("anna");
    private static final TeamId TEAM = new TeamId("main");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CHATS = 3;
    private static final int MESSAGES = 40;

    /** All that an operator has to do after an erasure, as the guide says. */
    private static final List<String> CLEAN_UP = List.of(
            "VACUUM (FULL, ANALYZE) peekwire_event",
            "VACUUM (FULL, ANALYZE) peekwire_chat",
            "VACUUM (FULL, ANALYZE) peekwire_snapshot",
            "VACUUM (FULL, ANALYZE) peekwire_follow_up",
            "VACUUM (FULL, ANALYZE) peekwire_erasure",
            "VACUUM (FULL, ANALYZE) peekwire_erased",
            "VACUUM (FULL, ANALYZE) peekwire_hold",
            "VACUUM FULL pg_statistic",
            "SELECT pg_switch_wal()",
            "CHECKPOINT",
            "SELECT pg_switch_wal()",
            "CHECKPOINT");

    @TempDir
    Path folder;

    /** What all words here begin with, and nobody else has ever said. */
    private final String mark = "n" + HexFormat.of().toHexDigits(RANDOM.nextLong());

    private final VisitorId visitor = new VisitorId("v-" + needle());

    private String needle() {
        return mark + HexFormat.of().toHexDigits(RANDOM.nextInt());
    }

    @Test
    void nothing_is_left_in_postgresqls_data_directory_once_it_is_vacuumed_and_its_log_is_recycled() throws Exception {
        try (PostgresServer server = PostgresServer.own()) {
            String url = server.newDatabase();
            for (String setting : List.of(
                    "autovacuum = off", "wal_recycle = off", "max_wal_size = '32MB'", "min_wal_size = '32MB'")) {
                PostgresServer.execute(url, "ALTER SYSTEM SET " + setting);
            }
            PostgresServer.execute(url, "SELECT pg_reload_conf()");
            String certificate = erased(url, () -> {
                execute(url, List.of("ANALYZE", "CHECKPOINT"));
                assertThat(found(server.data())).as("there before").isNotEmpty();
            });
            execute(url, CLEAN_UP);
            assertThat(found(server.data())).isEmpty();
            assertThat(certificate).doesNotContain(mark);
        }
    }

    @Test
    void nothing_is_left_in_an_h2_file_that_was_made_anew_from_its_rows() throws Exception {
        String old = "jdbc:h2:file:" + folder.resolve("desk");
        String certificate = erased(old, () -> {
            execute(old, List.of("CHECKPOINT SYNC"));
            assertThat(found(folder)).as("there before").isNotEmpty();
        });
        Path rows = folder.resolve("rows.sql");
        execute(old, List.of("SCRIPT TO '" + rows + "'", "SHUTDOWN"));
        Files.delete(folder.resolve("desk.mv.db"));
        execute(old, List.of("RUNSCRIPT FROM '" + rows + "'", "SHUTDOWN"));
        assertThat(found(folder)).isEmpty();
        assertThat(certificate).doesNotContain(mark);
        try (JdbcStore store = JdbcStore.at(old)) {
            assertThat(store.read(DESK, new ChatId("chat-0"), 0, 1000)).hasSizeGreaterThan(MESSAGES);
        }
    }

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.peekwire");

    @BeforeEach
    void listenToTheLog() {
        logger.setLevel(Level.TRACE);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void nothing_was_ever_logged_of_it() {
        logger.detachAppender(log);
        logger.setLevel(null);
        assertThat(log.list).isNotEmpty();
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).noneMatch(line -> line.contains(mark));
    }

    private interface Step {
        void run() throws Exception;
    }

    /** Chats with everything in them, erased; and transcripts of before and after, which verify. */
    private String erased(String url, Step before) throws Exception {
        TranscriptKeys keys = TranscriptKeys.of(
                "k", java.security.KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        try (JdbcStore store = JdbcStore.at(url);
                ChatDesk desk = ChatDesk.builder()
                        .id(DESK.value())
                        .store(store)
                        .transcriptKeys(keys)
                        .build()) {
            for (int i = 0; i < CHATS; i++) {
                fill(store, new ChatId("chat-" + i));
            }
            before.run();
            byte[] earlier = issued(desk, new ChatId("chat-0"));
            ErasureCertificate certificate = desk.erase(
                            ErasureOrder.of(new ErasureId("e-1"), visitor, AGENT, "GDPR 17(1)(b)"))
                    .toCompletableFuture()
                    .get(60, TimeUnit.SECONDS);
            byte[] later = issued(desk, new ChatId("chat-0"));
            TranscriptVerifier verifier = new TranscriptVerifier(keys.publicKeys());
            for (byte[] file : List.of(earlier, later, certificate.bytes())) {
                assertThat(verifier.verify(new ByteArrayInputStream(file)).authentic())
                        .isTrue();
            }
            assertThat(new String(later, StandardCharsets.UTF_8))
                    .doesNotContain(mark)
                    .contains("message_posted");
            assertThat(store.chatsOf(DESK, visitor)).isEmpty();
            ByteArrayOutputStream export = new ByteArrayOutputStream();
            VisitorId nobody = new VisitorId(
                    store.read(DESK, new ChatId("chat-0"), 0, 1).get(0).by().id());
            assertThat(desk.export(nobody, export)).isEqualTo(1);
            assertThat(export.toString(StandardCharsets.UTF_8)).doesNotContain(mark);
            return certificate.text();
        }
    }

    private static byte[] issued(ChatDesk desk, ChatId chat) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.issueTranscript(chat, Audience.AUDITOR, out);
        return out.toByteArray();
    }

    private void fill(JdbcStore store, ChatId chat) {
        Actor theirs = Actor.visitor(visitor);
        append(store, chat, theirs, new ChatEvent.Started(visitor, TEAM, needle(), "nb", Map.of("name", needle())));
        for (int i = 0; i < MESSAGES; i++) {
            append(store, chat, theirs, new ChatEvent.MessagePosted("my " + needle(), MessageOrigin.VISITOR));
        }
        // Long enough to be kept out of line.
        StringBuilder longText = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            longText.append(i == 100 ? needle() : HexFormat.of().toHexDigits(RANDOM.nextLong()));
        }
        append(store, chat, theirs, new ChatEvent.MessagePosted(longText.toString(), MessageOrigin.VISITOR));
        append(store, chat, Actor.agent(AGENT), new ChatEvent.NotePosted("says " + needle()));
        append(store, chat, Actor.agent(AGENT), new ChatEvent.MessagePosted("Yes, " + needle(), MessageOrigin.AD_LIB));
        append(store, chat, theirs, new ChatEvent.AttributesSet(Map.of("order", needle(), needle(), "yes")));
        store.keepSnapshot(
                DESK,
                chat,
                ChatSnapshot.of(Chat.fold(chat, store.read(DESK, chat, 0, 1000)))
                        .orElseThrow());
        append(store, chat, Actor.DESK, new ChatEvent.Closed(CloseReason.DONE));
    }

    private void append(JdbcStore store, ChatId chat, Actor by, ChatEvent event) {
        Chat now = Chat.fold(chat, store.read(DESK, chat, 0, 1000));
        List<ChatEvent> events = List.of(event);
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<EventSeal> seals = Sealing.seals(DESK, now, at, by, events, ErasedFromDiskTest::salt);
        List<FollowUp> letters = event.type() == ChatEvent.Type.CLOSED ? List.of(letter(chat, at)) : List.of();
        store.append(new AppendRequest(
                DESK,
                chat,
                now.version(),
                new CommandId("c" + now.version() + "-" + needle()),
                "%064x".formatted(event.hashCode()),
                at,
                by,
                events,
                seals,
                List.of(),
                null,
                letters));
    }

    private FollowUp letter(ChatId chat, Instant at) {
        String address = needle() + "@example.com";
        return new FollowUp(
                new FollowUpId("f-" + chat),
                DESK,
                chat,
                FollowUpKind.TRANSCRIPT,
                address,
                "nb",
                at,
                at,
                0,
                FollowUpState.WAITING,
                null);
    }

    private static Salt salt() {
        byte[] bytes = new byte[Salt.BYTES];
        RANDOM.nextBytes(bytes);
        return Salt.of(bytes);
    }

    private List<Path> found(Path where) throws IOException {
        return new LeakSearch(mark).under(where);
    }

    private static void execute(String url, List<String> statements) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
