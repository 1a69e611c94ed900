package dev.peekwire.store.jdbc;

import dev.peekwire.AgentId;
import dev.peekwire.ChatException;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.spi.KeptScript;
import dev.peekwire.spi.ResponseStore;
import dev.peekwire.spi.ScriptChange;
import dev.peekwire.spi.ScriptChanged;
import dev.peekwire.spi.ScriptNews;
import dev.peekwire.spi.ScriptStep;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Scripts in the tables of a {@link JdbcStore}. Thread-safe. */
final class ScriptTables implements ResponseStore {
    private static final String HISTORY =
            """
            SELECT step, id, version, act, actor, at, command, note FROM peekwire_script_step
            WHERE desk = ? AND id = ? AND step > ? ORDER BY step LIMIT ?""";

    private final Database database;
    private volatile boolean closed;

    ScriptTables(Database database) {
        this.database = database;
    }

    @Override
    public ScriptChanged change(ScriptChange change) {
        return write(session -> ScriptWriter.change(session, change));
    }

    @Override
    public Optional<KeptScript> version(DeskId desk, ScriptRef script) {
        return read(session -> ScriptRows.version(session, desk, script));
    }

    @Override
    public Optional<KeptScript> newest(DeskId desk, String id) {
        return read(session -> ScriptRows.newest(session, desk, id));
    }

    @Override
    public List<ScriptStep> history(DeskId desk, String id, long after, int limit) {
        bounded(after, limit);
        return read(session -> session.list(HISTORY, ScriptRows::step, desk.value(), id, after, limit));
    }

    @Override
    public List<KeptScript> own(DeskId desk, AgentId agent, String after, int limit) {
        bounded(0, limit);
        return read(session -> ScriptRows.own(session, desk, agent, after, limit));
    }

    @Override
    public long revision(DeskId desk) {
        return read(session -> session.first(
                        "SELECT revision FROM peekwire_script_desk WHERE desk = ?", row -> row.getLong(1), desk.value())
                .orElse(0L));
    }

    @Override
    public List<ScriptNews> changes(DeskId desk, long after, int limit) {
        bounded(after, limit);
        return read(session -> ScriptRows.changes(session, desk, after, limit));
    }

    @Override
    public int erase(DeskId desk, AgentId agent) {
        return write(session -> ScriptWriter.erase(session, desk, agent));
    }

    @Override
    public boolean erase(DeskId desk, AgentId agent, String id) {
        return write(session -> ScriptWriter.erase(session, desk, agent, id));
    }

    @Override
    public void close() {
        closed = true;
    }

    private <T> T read(Database.Work<T> work) {
        ensureOpen();
        return database.read(work);
    }

    /** Who changes a desk's scripts has its row, so nobody meets a key; but for a row that is that desk's first. */
    private <T> T write(Database.Work<T> work) {
        ensureOpen();
        try {
            return database.write(work);
        } catch (Database.Collision met) {
            return database.write(work);
        }
    }

    private void ensureOpen() {
        if (closed) {
            throw new ChatException(ErrorCode.CLOSED, "the store is closed");
        }
    }

    private static void bounded(long after, int limit) {
        if (after < 0 || limit < 1 || limit > MOST_READ) {
            throw new IllegalArgumentException(
                    "after: " + after + ", at least 0; limit: " + limit + ", allowed are 1 to " + MOST_READ);
        }
    }

    /** Takes the desk's turn to change scripts, until the transaction ends; the revision so far. */
    static long turn(Session session, DeskId desk) throws SQLException {
        String lock = "SELECT revision FROM peekwire_script_desk WHERE desk = ? {for update}";
        Optional<Long> there = session.first(lock, row -> row.getLong(1), desk.value());
        if (there.isPresent()) {
            return there.get();
        }
        session.update("INSERT INTO peekwire_script_desk (desk, revision) VALUES (?, 0) {or nothing}", desk.value());
        return session.first(lock, row -> row.getLong(1), desk.value()).orElseThrow();
    }
}
