package dev.peekwire.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.DeskId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 is told not to give a query's last result again: it would be told of a commit too late. */
class H2ResultsTest {
    @TempDir
    Path folder;

    private final DeskId desk = Chats.newDesk();

    @Test
    void results_are_not_kept_in_a_database_that_the_store_has_opened() throws SQLException {
        try (JdbcStore store = JdbcStore.at(url())) {
            assertThat(store.openCount(desk)).isZero();
            assertThat(keepsResults()).isFalse();
        }
    }

    @Test
    void nor_in_one_that_closes_with_each_connection_and_is_opened_again() throws SQLException {
        try (JdbcStore store = JdbcStore.builder().dataSource(source()).build();
                Connection other = source().getConnection()) {
            store.append(Chats.start(desk, Chats.CHAT));
            assertThat(keepsResults(other)).isFalse();
        }
    }

    private boolean keepsResults() throws SQLException {
        try (Connection connection = source().getConnection()) {
            return keepsResults(connection);
        }
    }

    private static boolean keepsResults(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getOptimizeReuseResults();
    }

    private DataSource source() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url());
        return source;
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("desk");
    }
}
