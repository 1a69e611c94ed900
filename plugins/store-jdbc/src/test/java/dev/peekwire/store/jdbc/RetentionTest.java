package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.ChatSnapshot;
import dev.peekwire.erasure.HoldId;
import dev.peekwire.erasure.LegalHold;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.spi.ErasureStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken away, and that it is taken away whole. */
class RetentionTest {
    private static final ChatId OPEN = new ChatId("open");
    private static final ChatSnapshot STATE = new ChatSnapshot(1, new byte[] {1});

    private final DeskId desk = Chats.newDesk();

    static List<String> databases() {
        return List.of(
                PostgresServer.shared().newDatabase(), "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void closed_chats_go_when_they_are_old_enough_and_open_ones_never(String url) {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        try (JdbcStore store = JdbcStore.builder()
                .url(url)
                .closedFor(Duration.ofDays(30))
                .clock(now::get)
                .keepHouse(Duration.ofMillis(50))
                .build()) {
            givenChats(store, 3);
            now.set(now.get().plus(Duration.ofDays(29)));
            assertThat(store.chatsOf(desk, Chats.VISITOR)).hasSize(4);
            now.set(now.get().plus(Duration.ofDays(2)));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> store.chatsOf(desk, Chats.VISITOR).equals(List.of(OPEN)));
            assertGone(store, new ChatId("closed-0"));
            assertThat(store.read(desk, OPEN, 0, 9)).hasSize(1);
            assertThat(states(url)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_visitors_closed_chats_are_erased_and_the_open_ones_told(String url) {
        try (JdbcStore store = JdbcStore.at(url)) {
            givenChats(store, 103);
            assertThat(store.erase(desk, Chats.VISITOR))
                    .isEqualTo(new JdbcStore.Erasure(103, List.of(OPEN), List.of()));
            assertThat(store.chatsOf(desk, Chats.VISITOR)).containsExactly(OPEN);
            assertGone(store, new ChatId("closed-102"));
            assertThat(states(url)).isEqualTo(1);
            store.append(Chats.close(desk, OPEN, 1));
            assertThat(store.erase(desk, Chats.VISITOR)).isEqualTo(new JdbcStore.Erasure(1, List.of(), List.of()));
            assertThat(store.erase(desk, Chats.VISITOR)).isEqualTo(new JdbcStore.Erasure(0, List.of(), List.of()));
            assertThat(states(url)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_chat_of_which_something_is_to_be_sent_is_kept_until_it_was(String url) {
        try (JdbcStore store = JdbcStore.at(url)) {
            FollowUp one = Chats.followUp(desk, OPEN, "waits");
            store.append(Chats.start(desk, OPEN));
            store.append(Chats.close(desk, OPEN, 1).withFollowUps(List.of(one)));
            store.append(Chats.start(desk, Chats.CHAT));
            store.append(Chats.close(desk, Chats.CHAT, 1));
            assertThat(goneAfterAYear(store)).isEqualTo(1);
            assertThat(store.chatsOf(desk, Chats.VISITOR)).containsExactly(OPEN);
            assertThat(store.followUps().orElseThrow().change(one, one.sent(one.due()), null))
                    .isTrue();
            assertThat(goneAfterAYear(store)).isEqualTo(1);
            assertThat(rows(url, "peekwire_follow_up")).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void erasing_a_visitors_chats_takes_what_is_to_be_sent_with_them(String url) {
        try (JdbcStore store = JdbcStore.at(url)) {
            store.append(Chats.start(desk, OPEN));
            store.append(Chats.close(desk, OPEN, 1).withFollowUps(List.of(Chats.followUp(desk, OPEN, "waits"))));
            assertThat(store.erase(desk, Chats.VISITOR).erased()).isEqualTo(1);
            assertThat(store.followUps().orElseThrow().unsent(desk)).isZero();
            assertThat(rows(url, "peekwire_follow_up")).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_held_chat_is_neither_forgotten_nor_taken_away(String url) {
        try (JdbcStore store = JdbcStore.at(url)) {
            store.append(Chats.start(desk, Chats.CHAT));
            store.append(Chats.close(desk, Chats.CHAT, 1));
            Instant now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
            HoldId hold = new HoldId("case-17");
            AgentId legal = new AgentId("legal");
            ErasureStore erasures = store.erasures().orElseThrow();
            erasures.place(desk, new LegalHold(hold, null, Chats.VISITOR, legal, "court", now, null));
            assertThat(goneAfterAYear(store)).isZero();
            assertThat(store.erase(desk, Chats.VISITOR))
                    .isEqualTo(new JdbcStore.Erasure(0, List.of(), List.of(Chats.CHAT)));
            erasures.lift(desk, hold, legal, now);
            assertThat(goneAfterAYear(store)).isEqualTo(1);
        }
    }

    /** As housekeeping does it. */
    private static int goneAfterAYear(JdbcStore store) {
        return store.retention().closedBefore(Instant.now().plus(Duration.ofDays(365)));
    }

    private void givenChats(JdbcStore store, int closed) {
        Crowd.of(8, thread -> {
            for (int i = thread; i < closed; i += 8) {
                ChatId chat = new ChatId("closed-" + i);
                store.append(Chats.start(desk, chat));
                store.keepSnapshot(desk, chat, STATE);
                store.append(Chats.close(desk, chat, 1));
            }
            return true;
        });
        store.append(Chats.start(desk, OPEN));
        store.keepSnapshot(desk, OPEN, STATE);
    }

    /** Rows that nobody can ask for any more would not be seen through the store. */
    private static int states(String url) {
        return rows(url, "peekwire_snapshot");
    }

    private static int rows(String url, String table) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertGone(JdbcStore store, ChatId chat) {
        assertThat(store.read(desk, chat, 0, 9)).isEmpty();
        assertThat(store.snapshot(desk, chat)).isEmpty();
        assertThat(store.command(desk, chat, new dev.peekwire.CommandId(chat + "-0")))
                .isEmpty();
    }
}
