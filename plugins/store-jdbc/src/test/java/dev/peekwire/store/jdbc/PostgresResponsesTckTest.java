package dev.peekwire.store.jdbc;

import dev.peekwire.spi.ResponseStore;
import dev.peekwire.tck.responses.ResponseStoreTck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The kit for scripts on a real PostgreSQL. */
class PostgresResponsesTckTest extends ResponseStoreTck {
    private static JdbcStore one;
    private static JdbcStore other;

    @BeforeAll
    static void open() {
        one = JdbcStore.at(PostgresServer.shared().url());
        other = JdbcStore.at(PostgresServer.shared().url());
    }

    @AfterAll
    static void close() {
        one.close();
        other.close();
    }

    @Override
    protected ResponseStore newStore() {
        return one.responses();
    }

    @Override
    protected ResponseStore secondStore(ResponseStore first) {
        return other.responses();
    }
}
