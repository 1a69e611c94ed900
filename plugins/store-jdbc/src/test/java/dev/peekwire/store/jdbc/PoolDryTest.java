package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.peekwire.ChatException;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** No connection to be had: clear errors in bounded time, and all is well when there is one again. */
class PoolDryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BOUND = Duration.ofSeconds(30);

    private final DeskId desk = Chats.newDesk();

    @Test
    void a_pool_that_waits_for_ever_holds_no_caller() {
        Semaphore connections = new Semaphore(1);
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        DataSource source = waiting(h2, connections);
        try (JdbcStore store = store(source)) {
            store.append(Chats.start(desk, Chats.CHAT));
            connections.acquireUninterruptibly();
            List<ErrorCode> told = Crowd.of(20, i -> failure(store, i));
            assertThat(told).containsOnly(ErrorCode.UNAVAILABLE);
            connections.release();
            store.append(Chats.message(desk, Chats.CHAT, 1, "back again"));
            assertThat(store.read(desk, Chats.CHAT, 0, 9)).hasSize(2);
        }
    }

    @Test
    void a_pool_whose_connections_others_hold_is_told_as_unavailable() throws Exception {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(PostgresServer.shared().url());
            pool.setMaximumPoolSize(2);
            try (JdbcStore store = store(pool)) {
                store.append(Chats.start(desk, Chats.CHAT));
                long patient = pool.getConnectionTimeout();
                try (Connection first = pool.getConnection();
                        Connection second = pool.getConnection()) {
                    assertThat(List.of(first, second)).doesNotContainNull();
                    pool.setConnectionTimeout(250);
                    assertThat(failure(store, 1)).isEqualTo(ErrorCode.UNAVAILABLE);
                }
                pool.setConnectionTimeout(patient);
                assertThat(store.openCount(desk)).isEqualTo(1);
            }
        }
    }

    @Test
    void a_row_that_others_hold_does_not_hold_the_caller() throws Exception {
        String url = PostgresServer.shared().url();
        try (JdbcStore patient = JdbcStore.builder()
                        .url(url)
                        .patience(Duration.ofMinutes(1))
                        .build();
                JdbcStore store =
                        JdbcStore.builder().url(url).patience(PATIENCE).build();
                Connection other = DriverManager.getConnection(url)) {
            patient.append(Chats.start(desk, Chats.CHAT));
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("LOCK TABLE peekwire_event IN ACCESS EXCLUSIVE MODE");
            }
            assertThat(failure(store, 1)).isEqualTo(ErrorCode.UNAVAILABLE);
            other.rollback();
            patient.append(Chats.message(desk, Chats.CHAT, 1, "free again"));
        }
    }

    @Test
    void a_database_that_is_not_there_is_told_when_the_store_is_opened() {
        assertThatThrownBy(() -> JdbcStore.builder()
                        .url("jdbc:postgresql://127.0.0.1:1/nowhere")
                        .patience(PATIENCE)
                        .build())
                .isInstanceOfSatisfying(
                        ChatException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

    @Test
    void a_connection_that_can_not_be_given_back_takes_nothing_back_that_was_done() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (JdbcStore store = store(failingAtTheEnd(h2))) {
            store.append(Chats.start(desk, Chats.CHAT));
            assertThat(store.read(desk, Chats.CHAT, 0, 9)).hasSize(1);
        }
    }

    /** Not every pool sees to that itself, and what else it is for may take longer. */
    @Test
    void a_connection_is_given_back_as_patient_as_it_came() throws Exception {
        try (Connection connection =
                DriverManager.getConnection(PostgresServer.shared().url())) {
            connection.setNetworkTimeout(Runnable::run, 3_600_000);
            try (JdbcStore store = store(givingOnly(connection))) {
                store.append(Chats.start(desk, Chats.CHAT));
                assertThat(connection.getNetworkTimeout()).isEqualTo(3_600_000);
            }
        }
    }

    /** A pool of one, which leaves it as it is. */
    private static DataSource givingOnly(Connection connection) {
        Connection stays = proxy(
                Connection.class,
                (proxy, method, values) -> method.getName().equals("close") ? null : method.invoke(connection, values));
        return proxy(DataSource.class, (proxy, method, values) -> stays);
    }

    /** Opened patiently before: first connections, classes and tables take their time on a busy machine. */
    private static JdbcStore store(DataSource source) {
        JdbcStore.builder()
                .dataSource(source)
                .patience(Duration.ofMinutes(1))
                .build()
                .close();
        return JdbcStore.builder().dataSource(source).patience(PATIENCE).build();
    }

    private ErrorCode failure(JdbcStore store, int number) {
        long begin = System.nanoTime();
        AtomicReference<ErrorCode> code = new AtomicReference<>();
        assertThatThrownBy(() -> store.append(
                        Chats.message(desk, number == 1 ? Chats.CHAT : new ChatId("c" + number), 1, "text")))
                .isInstanceOfSatisfying(ChatException.class, e -> code.set(e.code()));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(BOUND);
        return code.get();
    }

    /** Gives connections as long as there are permits, and waits otherwise, however long. */
    private static DataSource waiting(DataSource source, Semaphore permits) {
        return proxy(DataSource.class, (proxy, method, values) -> {
            permits.acquireUninterruptibly();
            permits.release();
            return method.invoke(source, values);
        });
    }

    /** As HikariCP's do when their pool is closed by then. */
    private static DataSource failingAtTheEnd(DataSource source) {
        return proxy(DataSource.class, (proxy, method, values) -> {
            Object made = method.invoke(source, values);
            return made instanceof Connection connection ? failingAtTheEnd(connection) : made;
        });
    }

    private static Connection failingAtTheEnd(Connection connection) {
        return proxy(Connection.class, (proxy, method, values) -> {
            Object made = method.invoke(connection, values);
            if (method.getName().equals("close")) {
                throw new NullPointerException("the pool has let go of it");
            }
            return made;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(PoolDryTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
