package dev.peekwire.store.jdbc;

import dev.peekwire.spi.ChatStore;
import dev.peekwire.tck.store.ChatStoreTck;

/** The kit on a real PostgreSQL. */
class PostgresStoreTckTest extends ChatStoreTck {
    @Override
    protected ChatStore newStore() {
        return JdbcStore.at(PostgresServer.shared().url());
    }
}
