package dev.peekwire.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL 15 and later: rows are locked, transactions are numbered by the database. */
final class Postgres implements Dialect {
    /** The number is "peekwire" in ASCII. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(8098991017135010405)";

    private final Words words = new Words(Map.of(
            "for update", "FOR UPDATE",
            "for share", "FOR SHARE",
            "skip locked", "FOR UPDATE SKIP LOCKED",
            "or nothing", "ON CONFLICT DO NOTHING",
            "bytes", "bytea",
            "next chat", "nextval('peekwire_chat_number')",
            "transaction", "pg_current_xact_id()",
            "now", "clock_timestamp()",
            // Rows are few in what is new since the last look, however long a transaction elsewhere holds xmin back.
            "unseen", "tx >= CAST(? AS xid8) AND NOT pg_visible_in_snapshot(tx, CAST(? AS pg_snapshot))",
            "tx is", "tx = CAST(CAST(? AS text) AS xid8)"));
    private final boolean readsCommitted;

    Postgres() {
        this(true);
    }

    private Postgres(boolean readsCommitted) {
        this.readsCommitted = readsCommitted;
    }

    /** For connections like this one: a pool of the caller's may ask for transactions that look at the past. */
    static Postgres of(Session session) throws SQLException {
        return new Postgres(
                session.exists("SELECT 1 WHERE current_setting('transaction_isolation') = 'read committed'"));
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String sql(String statement) {
        return words.in(statement);
    }

    @Override
    public void ready(Session session) {}

    /** Who has waited for a row looks at what was committed meanwhile: holds, leases and loads rely on it. */
    @Override
    public void begin(Session session) throws SQLException {
        if (!readsCommitted) {
            session.script("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
        }
    }

    /** The server answers a commit when it is on the disk. */
    @Override
    public void secure(Session session) {}

    /** The lock ends with the transaction, and the schema is changed by it as a whole or not at all. */
    @Override
    public void locked(Session session, Migration migration) throws SQLException {
        // Nor does the client give up: an index of millions of rows takes longer than any call may.
        session.connection().setNetworkTimeout(Runnable::run, 0);
        begin(session);
        session.script("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0");
        session.exists(LOCK);
        migration.run();
    }

    @Override
    public Snapshot snapshot(Session session) throws SQLException {
        return session.first("SELECT CAST(pg_current_snapshot() AS text)", row -> Snapshot.parse(row.getString(1)))
                .orElseThrow();
    }

    @Override
    public boolean hasSimpleAppends() {
        return true;
    }

    @Override
    public int writers() {
        return 2;
    }

    @Override
    public List<String> warnings(Session session) throws SQLException {
        List<String> warnings = new ArrayList<>();
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            String value = session.first("SELECT current_setting(?)", row -> row.getString(1), setting)
                    .orElse("");
            if (value.equals("off")) {
                warnings.add(setting + " is off: what was acknowledged may be lost when the server crashes");
            }
        }
        return warnings;
    }
}
