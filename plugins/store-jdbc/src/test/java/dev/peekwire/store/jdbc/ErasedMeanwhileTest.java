package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peekwire.DeskId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.erasure.ErasedChat;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A visitor answers the survey of a closed chat while the chat is erased: one of the two waits and sees the other. */
class ErasedMeanwhileTest {
    private final DeskId desk = Chats.newDesk();
    private final String url = PostgresServer.shared().url();
    private final JdbcStore store =
            JdbcStore.builder().url(url).patience(Duration.ofMinutes(1)).build();
    private Connection other;

    @BeforeEach
    void givenAClosedChat() throws SQLException {
        store.append(Chats.start(desk, Chats.CHAT));
        store.append(Chats.close(desk, Chats.CHAT, 1));
        other = DriverManager.getConnection(url);
        other.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        other.close();
        store.close();
    }

    @Test
    void what_is_said_while_a_chat_is_erased_is_not_left_out_of_it() throws Exception {
        surveyedByAnotherNode();
        assertThat(meanwhile(() -> store.erasures().orElseThrow().conclude(desk, erasedOfTwo())))
                .isFalse();
        assertThat(store.read(desk, Chats.CHAT, 0, 9)).hasSize(3);
    }

    @Test
    void what_is_said_while_a_chat_is_taken_away_goes_with_it() throws Exception {
        surveyedByAnotherNode();
        assertThat(meanwhile(() -> store.erase(desk, Chats.VISITOR)).erased()).isEqualTo(1);
        assertThat(eventsOfNoChat()).isZero();
    }

    @Test
    void nothing_is_said_in_a_chat_that_is_taken_away_just_now() throws Exception {
        takenAwayByAnotherNode();
        assertThat(meanwhile(() -> store.append(survey()))).isEqualTo(new AppendResult.VersionConflict(0));
        assertThat(eventsOfNoChat()).isZero();
    }

    private AppendRequest survey() {
        ChatEvent surveyed = new CommitmentEvent.Surveyed(5, "about my loan");
        return Chats.append(desk, Chats.CHAT, 2, surveyed);
    }

    /** And not committed yet. */
    private void surveyedByAnotherNode() throws SQLException {
        CarefulAppends appends = new CarefulAppends(new EventRows(), Looks.of(new Postgres()));
        assertThat(appends.in(new Session(other, new Postgres(), false), List.of(survey())))
                .containsExactly(new AppendResult.Appended(3));
    }

    /** And not committed yet. */
    private void takenAwayByAnotherNode() throws SQLException {
        String chat = "(SELECT chat_no FROM peekwire_chat WHERE desk = '" + desk + "')";
        try (Statement statement = other.createStatement()) {
            statement.execute("SELECT 1 FROM peekwire_chat WHERE desk = '" + desk + "' FOR UPDATE");
            statement.execute("DELETE FROM peekwire_event WHERE chat_no IN " + chat);
            statement.execute("DELETE FROM peekwire_chat WHERE desk = '" + desk + "'");
        }
    }

    /** The other one comes to its end when this one waits for it, or has not. */
    private <T> T meanwhile(Supplier<T> call) throws Exception {
        CompletableFuture<T> done = CompletableFuture.supplyAsync(call);
        await().atMost(Duration.ofMinutes(1)).until(() -> done.isDone() || waitsForTheOther());
        other.commit();
        return done.get();
    }

    private boolean waitsForTheOther() throws SQLException {
        return number("SELECT count(*) FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))") > 0;
    }

    private int eventsOfNoChat() throws SQLException {
        return number("SELECT count(*) FROM peekwire_event WHERE desk = '" + desk
                + "' AND chat_no NOT IN (SELECT chat_no FROM peekwire_chat)");
    }

    private int number(String sql) throws SQLException {
        try (Statement statement = other.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static ErasedChat erasedOfTwo() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new ErasedChat(Chats.CHAT, Set.of(DataKind.MESSAGES), null, null, 2, null, now);
    }
}
