package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.peekwire.AgentId;
import dev.peekwire.DeskId;
import dev.peekwire.erasure.DataKind;
import dev.peekwire.erasure.ErasedChat;
import dev.peekwire.erasure.HoldId;
import dev.peekwire.erasure.LegalHold;
import dev.peekwire.spi.ErasureStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pool of the caller's whose transactions see the past: the store's look at what is so now all the same. */
class IsolationTest {
    private static final HoldId HOLD = new HoldId("case");

    private final DeskId desk = Chats.newDesk();
    private final String url = PostgresServer.shared().url();

    @ParameterizedTest
    @ValueSource(strings = {"TRANSACTION_READ_COMMITTED", "TRANSACTION_REPEATABLE_READ", "TRANSACTION_SERIALIZABLE"})
    void what_is_held_while_an_erasure_waits_is_not_erased(String isolation) throws Exception {
        try (HikariDataSource pool = pool(isolation);
                JdbcStore store = JdbcStore.builder()
                        .dataSource(pool)
                        .patience(Duration.ofMinutes(1))
                        .build();
                Connection other = DriverManager.getConnection(url)) {
            store.append(Chats.start(desk, Chats.CHAT));
            store.append(Chats.close(desk, Chats.CHAT, 1));
            ErasureStore erasures = store.erasures().orElseThrow();
            other.setAutoCommit(false);
            placesHold(other);
            CompletableFuture<Boolean> erased =
                    CompletableFuture.supplyAsync(() -> erasures.conclude(desk, erasedChat()));
            await().atMost(Duration.ofMinutes(1)).until(() -> waitsFor(other));
            other.commit();
            assertThat(erased.get()).isFalse();
            assertThat(erasures.held(desk, Chats.CHAT)).isTrue();
        }
    }

    private HikariDataSource pool(String isolation) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(4);
        pool.setTransactionIsolation(isolation);
        return pool;
    }

    /** As another node does, and not at its end yet. */
    private void placesHold(Connection other) throws SQLException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        LegalHold hold = new LegalHold(HOLD, Chats.CHAT, null, new AgentId("legal"), "court", now, null);
        assertThat(Holds.place(new Session(other, new Postgres(), false), desk, hold))
                .isTrue();
    }

    private static ErasedChat erasedChat() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new ErasedChat(Chats.CHAT, Set.of(DataKind.NOTES), null, null, 2, null, now);
    }

    private static boolean waitsFor(Connection other) throws SQLException {
        try (Statement statement = other.createStatement();
                ResultSet waits = statement.executeQuery(
                        "SELECT 1 FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))")) {
            return waits.next();
        }
    }
}
