package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.DeskId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpState;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.FollowUpStore;
import dev.peekwire.spi.NodeRegistry;
import dev.peekwire.spi.StoredCommand;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database has done it, and the connection breaks before it can say so: who asked once is told that it was done. */
class LostAnswerTest {
    private final DeskId desk = Chats.newDesk();
    private final AtomicBoolean loses = new AtomicBoolean();

    static List<DataSource> databases() {
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(PostgresServer.shared().url());
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return List.of(postgres, h2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_append_that_was_done_is_no_duplicate_of_itself(DataSource source) {
        try (JdbcStore store = store(source)) {
            assertThat(answerLost(store, Chats.start(desk, Chats.CHAT))).isEqualTo(new AppendResult.Appended(1));
            assertThat(answerLost(store, Chats.message(desk, Chats.CHAT, 1, "once")))
                    .isEqualTo(new AppendResult.Appended(2));
            assertThat(store.read(desk, Chats.CHAT, 0, 9)).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_append_of_the_desks_own_that_was_done_meets_no_conflict_with_itself(DataSource source) {
        try (JdbcStore store = store(source)) {
            store.append(Chats.start(desk, Chats.CHAT));
            assertThat(answerLost(store, closedByTheDesk())).isEqualTo(new AppendResult.Appended(2));
            assertThat(store.read(desk, Chats.CHAT, 0, 9)).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_came_before_is_a_duplicate_or_a_conflict_however_its_answer_comes(DataSource source) {
        try (JdbcStore store = store(source)) {
            store.append(Chats.start(desk, Chats.CHAT));
            AppendRequest first = Chats.message(desk, Chats.CHAT, 1, "first");
            store.append(first);
            store.append(Chats.message(desk, Chats.CHAT, 2, "second"));
            AppendRequest again = Chats.append(desk, Chats.CHAT, 1, new ChatEvent.Closed(CloseReason.DONE));
            assertThat(answerLost(store, again))
                    .isEqualTo(new AppendResult.Duplicate(new StoredCommand(first.fingerprint(), 2)));
            assertThat(answerLost(store, closedByTheDesk())).isEqualTo(new AppendResult.VersionConflict(3));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_follow_up_whose_change_was_kept_is_told_to_have_changed_and_another_is_not(DataSource source) {
        try (JdbcStore store = store(source)) {
            FollowUp waiting = Chats.followUp(desk, Chats.CHAT, "letter");
            store.append(Chats.start(desk, Chats.CHAT).withFollowUps(List.of(waiting)));
            FollowUpStore followUps = store.followUps().orElseThrow();
            Instant later = waiting.due().plusSeconds(60);
            FollowUp begun = waiting.begun(later);
            loses.set(true);
            assertThat(followUps.change(waiting, begun, null)).isTrue();
            loses.set(true);
            assertThat(followUps.change(waiting, waiting.begun(later.plusSeconds(1)), null))
                    .isFalse();
            loses.set(true);
            assertThat(followUps.change(begun, begun.givenUp(later, "smtp_550"), null))
                    .isTrue();
            assertThat(followUps.of(desk, Chats.CHAT))
                    .extracting(FollowUp::state)
                    .containsExactly(FollowUpState.GIVEN_UP);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void letters_that_were_taken_out_are_read_all_the_same(DataSource source) {
        try (JdbcStore store = store(source)) {
            NodeRegistry registry = store.registry();
            NodeId node = new NodeId("node");
            registry.join(desk, node, "test");
            for (byte number = 1; number <= 3; number++) {
                registry.post(desk, node, new byte[] {number});
            }
            loses.set(true);
            assertThat(registry.collect(desk, node, 2)).containsExactly(new byte[] {1}, new byte[] {2});
            assertThat(registry.collect(desk, node, 2)).containsExactly(new byte[] {3});
            assertThat(registry.collect(desk, node, 2)).isEmpty();
        }
    }

    private AppendResult answerLost(JdbcStore store, AppendRequest request) {
        loses.set(true);
        AppendResult answer = store.append(request);
        assertThat(loses).as("an answer was lost").isFalse();
        return answer;
    }

    private AppendRequest closedByTheDesk() {
        return new AppendRequest(
                desk,
                Chats.CHAT,
                1,
                null,
                null,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                Actor.DESK,
                List.of(new ChatEvent.Closed(CloseReason.DONE)),
                List.of());
    }

    private JdbcStore store(DataSource source) {
        return JdbcStore.builder()
                .dataSource(losing(source))
                .patience(Duration.ofMinutes(1))
                .build();
    }

    private DataSource losing(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                (method, answer) ->
                        answer instanceof Connection made ? proxy(Connection.class, made, this::losing) : answer);
    }

    /** A commit, or a statement that commits by itself. */
    private Object losing(String method, Object answer) throws SQLException {
        lost(method.equals("commit"));
        return answer instanceof PreparedStatement statement && simple(statement)
                ? proxy(PreparedStatement.class, statement, (called, rows) -> {
                    lost(called.equals("executeQuery"));
                    return rows;
                })
                : answer;
    }

    private static boolean simple(PreparedStatement statement) {
        return statement.toString().contains("WITH added AS");
    }

    private void lost(boolean answer) throws SQLException {
        if (answer && loses.compareAndSet(true, false)) {
            throw new SQLException("the connection broke", "08006");
        }
    }

    /** What becomes of an answer. */
    @FunctionalInterface
    private interface Fate {
        Object of(String method, Object answer) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T inner, Fate fate) {
        InvocationHandler handler = (proxy, method, values) -> fate.of(method.getName(), method.invoke(inner, values));
        return type.cast(Proxy.newProxyInstance(LostAnswerTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
