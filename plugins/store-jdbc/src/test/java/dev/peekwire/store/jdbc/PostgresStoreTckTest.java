package dev.peekwire.store.jdbc;

import dev.peekwire.spi.SharedStore;
import dev.peekwire.tck.store.SharedStoreTck;

/** The kit on a real PostgreSQL. */
class PostgresStoreTckTest extends SharedStoreTck {
    @Override
    protected SharedStore newStore() {
        return JdbcStore.at(PostgresServer.shared().url());
    }

    @Override
    protected SharedStore secondStore(SharedStore first) {
        return newStore();
    }
}
