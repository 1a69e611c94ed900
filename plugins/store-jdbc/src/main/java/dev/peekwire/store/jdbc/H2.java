package dev.peekwire.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * H2, embedded, for one process. One transaction writes at a time: each begins by taking the turn, a row whose number is
 * the transaction's, so that numbers are committed in their order.
 */
final class H2 implements Dialect {
    private static final ReentrantLock MIGRATING = new ReentrantLock();

    private final Set<Connection> ready = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final Words words = new Words(Map.of(
            "for update", "",
            "for share", "",
            "skip locked", "",
            "or nothing", "",
            "bytes", "varbinary",
            "next chat", "NEXT VALUE FOR peekwire_chat_number",
            "transaction", "(SELECT number FROM peekwire_turn)",
            "now", "CURRENT_TIMESTAMP",
            "unseen", "tx >= CAST(? AS bigint) AND CAST(? AS varchar) IS NOT NULL",
            "tx is", "tx = ?"));

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public String sql(String statement) {
        return words.in(statement);
    }

    /**
     * H2 gives a query's last result again while it believes the tables unchanged. It notes a change before the commit and
     * again after it, table by table: in between a reader sees the new turn, and then the old events, kept from before. The
     * setting is the open database's and is forgotten when that closes, which it does not do while this connection is open:
     * once for each connection is enough.
     */
    @Override
    public void ready(Session session) throws SQLException {
        Connection connection = session.connection().unwrap(Connection.class);
        if (!ready.contains(connection)) {
            session.script("SET OPTIMIZE_REUSE_RESULTS 0");
            ready.add(connection);
        }
    }

    @Override
    public void begin(Session session) throws SQLException {
        session.update("UPDATE peekwire_turn SET number = number + 1");
    }

    /** H2 writes half a second later otherwise. */
    @Override
    public void secure(Session session) throws SQLException {
        session.script("CHECKPOINT SYNC");
    }

    /** The database is this process's alone, and so is the lock: a row's would end with the first statement of a script. */
    @Override
    public void locked(Session session, Migration migration) throws SQLException {
        MIGRATING.lock();
        try {
            migration.run();
            session.connection().commit();
        } finally {
            MIGRATING.unlock();
        }
    }

    @Override
    public Snapshot snapshot(Session session) throws SQLException {
        long number = session.first("SELECT number FROM peekwire_turn", row -> row.getLong(1))
                .orElseThrow();
        return new Snapshot(number + 1, number + 1, List.of());
    }

    @Override
    public boolean hasSimpleAppends() {
        return false;
    }

    @Override
    public int writers() {
        return 1;
    }

    @Override
    public List<String> warnings(Session session) {
        return List.of();
    }
}
