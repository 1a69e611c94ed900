package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.ChatException;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.transcript.proof.EventSeal;
import dev.peekwire.transcript.proof.Hash;
import dev.peekwire.transcript.proof.Salt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema, brought to where it has to be by several at once and by versions side by side. */
class MigrationTest {
    /** The version that a later library would bring. */
    private static final int NEXT = 8;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static List<String> databases() {
        return List.of(
                PostgresServer.shared().newDatabase(), "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void stores_that_start_at_once_on_an_empty_database_all_work(String url) {
        DeskId desk = Chats.newDesk();
        List<JdbcStore> stores = Crowd.of(4, i -> JdbcStore.at(url));
        for (int i = 0; i < stores.size(); i++) {
            stores.get(i).append(Chats.start(desk, new dev.peekwire.ChatId("chat-" + i)));
        }
        assertThat(stores).allSatisfy(store -> assertThat(store.openCount(desk)).isEqualTo(4));
        stores.forEach(JdbcStore::close);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_older_library_goes_on_beside_a_newer_schema_that_allows_it(String url) {
        DeskId desk = Chats.newDesk();
        try (JdbcStore older = JdbcStore.at(url)) {
            older.append(Chats.start(desk, Chats.CHAT));
            migrate(url, next(1, "ALTER TABLE peekwire_chat ADD COLUMN mood varchar(10)"));
            older.append(Chats.message(desk, Chats.CHAT, 1, "still here"));
            try (JdbcStore restarted = JdbcStore.at(url)) {
                assertThat(restarted.read(desk, Chats.CHAT, 0, 9)).hasSize(2);
            }
        }
    }

    /** As nodes of the version before go on while the first of this one has started. */
    @ParameterizedTest
    @MethodSource("databases")
    void a_schema_of_version_1_is_brought_to_2_and_a_library_of_version_1_may_still_start(String url) {
        migrate(url, List.of(first(url)));
        DeskId desk = Chats.newDesk();
        try (JdbcStore store = JdbcStore.at(url)) {
            store.append(Chats.start(desk, Chats.CHAT));
            migrate(url, List.of(first(url)));
            assertThat(store.read(desk, Chats.CHAT, 0, 9)).hasSize(1);
        }
    }

    /** As chats are that were there before events had seals, and go on while nodes of before append, too. */
    @ParameterizedTest
    @MethodSource("databases")
    void events_of_before_have_no_seals_and_those_of_now_have(String url) {
        DeskId desk = Chats.newDesk();
        migrate(url, Schema.scripts(dialect(url)).subList(0, 3));
        PostgresServer.execute(
                url,
                "INSERT INTO peekwire_chat (chat_no, desk, chat, visitor, started_at, waiting) VALUES (1, '" + desk
                        + "', '" + Chats.CHAT + "', 'v', CURRENT_TIMESTAMP, true)");
        PostgresServer.execute(url, older(desk, 1, "\"started\",\"visitor\":\"v\",\"team\":\"t\""));
        try (JdbcStore store = JdbcStore.at(url)) {
            EventSeal seal = new EventSeal(Salt.of(new byte[Salt.BYTES]), Hash.of(new byte[Hash.BYTES]));
            store.append(Chats.sealed(Chats.message(desk, Chats.CHAT, 1, "now"), seal));
            PostgresServer.execute(url, older(desk, 3, "\"resumed\""));
            store.append(Chats.sealed(Chats.message(desk, Chats.CHAT, 3, "later"), seal));
            assertThat(store.read(desk, Chats.CHAT, 0, 9))
                    .extracting(RecordedEvent::seal)
                    .containsExactly(null, seal, null, seal);
        }
    }

    private static String older(DeskId desk, int version, String type) {
        return "INSERT INTO peekwire_event (chat_no, version, desk, tx, at, actor_kind, actor, data) VALUES (1, "
                + version + ", '" + desk + "', '1', CURRENT_TIMESTAMP, 'desk', 'desk', '{\"type\":" + type + "}')";
    }

    private static Schema.Script first(String url) {
        return Schema.scripts(dialect(url)).get(0);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_older_library_does_not_start_on_a_schema_that_is_too_new_for_it(String url) {
        JdbcStore.at(url).close();
        migrate(url, next(NEXT, "ALTER TABLE peekwire_node DROP COLUMN software"));
        assertRefused(
                () -> JdbcStore.at(url),
                "needs a library that knows version " + NEXT + " at least; this one knows " + (NEXT - 1));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_schema_made_by_another_script_is_refused(String url) {
        JdbcStore.at(url).close();
        PostgresServer.execute(url, "UPDATE peekwire_schema SET sha256 = 'other'");
        assertRefused(() -> JdbcStore.at(url), "version 1 was made by another script");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void without_migrations_an_empty_database_is_refused_and_stays_empty(String url) {
        for (int i = 0; i < 2; i++) {
            assertRefused(() -> JdbcStore.builder().url(url).migrate(false).build(), "migrations are switched off");
        }
        JdbcStore.at(url).close();
        JdbcStore.builder().url(url).migrate(false).build().close();
    }

    @Test
    void a_script_that_fails_leaves_postgresql_as_it_was() {
        String url = PostgresServer.shared().newDatabase();
        JdbcStore.at(url).close();
        Schema.Script broken = next(1, "CREATE TABLE peekwire_more (id integer); SELECT 1 / 0");
        assertThatThrownBy(() -> migrate(url, broken)).isInstanceOf(ChatException.class);
        migrate(url, next(1, "CREATE TABLE peekwire_more (id integer)"));
    }

    /** An index of millions of rows takes as long as it takes. */
    @Test
    void a_script_may_take_longer_than_a_call_does() {
        String url = PostgresServer.shared().newDatabase();
        JdbcStore.at(url).close();
        List<Schema.Script> scripts = new ArrayList<>(Schema.scripts(new Postgres()));
        scripts.add(next(1, "SELECT pg_sleep(2); CREATE TABLE peekwire_more (id integer)"));
        migrate(url, scripts, Duration.ofMillis(500));
        PostgresServer.execute(url, "SELECT id FROM peekwire_more");
    }

    private static Schema.Script next(int oldest, String sql) {
        return new Schema.Script(NEXT, "next", "-- oldest: " + oldest + "\n" + sql);
    }

    /** As a later version of the library would. */
    private static void migrate(String url, Schema.Script next) {
        List<Schema.Script> scripts = new ArrayList<>(Schema.scripts(dialect(url)));
        scripts.add(next);
        migrate(url, scripts);
    }

    private static void migrate(String url, List<Schema.Script> scripts) {
        migrate(url, scripts, PATIENCE);
    }

    private static void migrate(String url, List<Schema.Script> scripts, Duration longest) {
        Patience patience = new Patience(longest, System::nanoTime, TimeUnit.NANOSECONDS::sleep);
        try (Database database = new Database(new OwnPool(url, null, null, 2, longest), dialect(url), patience)) {
            new Schema(database, scripts).migrate();
        }
    }

    private static Dialect dialect(String url) {
        return url.startsWith("jdbc:h2") ? new H2() : new Postgres();
    }

    private static void assertRefused(ThrowingCallable call, String why) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED))
                .hasMessageContaining(why);
    }
}
