package dev.peekwire.store.jdbc;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work on the database: each attempt on a connection of its own, again while what failed may pass and there is
 * time, and in bounded time altogether. Thread-safe.
 */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final long LEAST_WAIT = TimeUnit.SECONDS.toMillis(1);

    private final Connections connections;
    private final Dialect dialect;
    private final Patience patience;
    private final AtomicBoolean closed = new AtomicBoolean();

    Database(Connections connections, Dialect dialect, Patience patience) {
        this.connections = connections;
        this.dialect = dialect;
        this.patience = patience;
    }

    /** Something to do on a connection. It may be done again from the start. */
    @FunctionalInterface
    interface Work<T> {
        T on(Session session) throws SQLException;
    }

    /** A write met a row that somebody else has just written under the same key. */
    static final class Collision extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Collision() {
            super(null, null, false, false);
        }
    }

    Dialect dialect() {
        return dialect;
    }

    Patience patience() {
        return patience;
    }

    /** Each statement by itself. */
    <T> T read(Work<T> work) {
        return run(work, false);
    }

    /**
     * One transaction.
     *
     * @throws Collision if it met a key that is there already; nothing has happened then
     */
    <T> T write(Work<T> work) {
        return run(
                session -> {
                    T result = transaction(session, in -> {
                        dialect.begin(in);
                        return work.on(in);
                    });
                    dialect.secure(session);
                    return result;
                },
                true);
    }

    /** One transaction on a schema that may not be there yet. */
    <T> T bare(Work<T> work) {
        return run(session -> transaction(session, work), true);
    }

    private static <T> T transaction(Session session, Work<T> work) throws SQLException {
        Connection connection = session.connection();
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = work.on(session);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                quietly(connection::rollback);
            }
            quietly(() -> connection.setAutoCommit(before));
        }
    }

    private <T> T run(Work<T> work, boolean writes) {
        Patience.Deadline deadline = patience.begin();
        boolean doubted = false;
        while (true) {
            ensureOpen();
            Failure failure;
            try {
                return once(work, deadline, writes, doubted);
            } catch (SQLException e) {
                failure = Failure.of(e);
            }
            if (failure.kind() == Failure.Kind.COLLISION) {
                throw new Collision();
            }
            if (!failure.passes() || !deadline.another()) {
                ensureOpen();
                throw failure.toException();
            }
            doubted |= failure.kind() == Failure.Kind.AWAY;
            LOG.debug("again after {}", failure);
        }
    }

    private <T> T once(Work<T> work, Patience.Deadline deadline, boolean writes, boolean doubted) throws SQLException {
        Connection connection = connections.take(deadline.left());
        // Java closes a file beneath a thread that was interrupted, and so an embedded database beneath everybody.
        boolean interrupted = Thread.interrupted();
        try {
            return bounded(new Session(connection, dialect, doubted), work, deadline, writes);
        } finally {
            giveBack(connection);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A server that says nothing any more ends the attempt, whatever its own time-outs are; the next work has these again. */
    private <T> T bounded(Session session, Work<T> work, Patience.Deadline deadline, boolean writes)
            throws SQLException {
        Connection connection = session.connection();
        int before = connection.getNetworkTimeout();
        bound(connection, millis(deadline));
        boolean answers = true;
        try {
            return !writes && !connection.getAutoCommit() ? released(session, work) : ready(session, work);
        } catch (SQLException e) {
            answers = Failure.of(e).kind() != Failure.Kind.AWAY;
            throw e;
        } finally {
            if (answers) {
                quietly(() -> bound(connection, before));
            }
        }
    }

    /**
     * What was done is done, whatever becomes of the connection. A pool that is closed meanwhile may fail in its own way:
     * HikariCP 7.0.2 throws a {@link NullPointerException} then.
     */
    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("a connection could not be given back: {}", e.getClass().getName());
        }
    }

    private <T> T ready(Session session, Work<T> work) throws SQLException {
        dialect.ready(session);
        return work.on(session);
    }

    /** A pool of the caller's may hand out connections that do not commit by themselves. */
    private <T> T released(Session session, Work<T> work) throws SQLException {
        try {
            T result = ready(session, work);
            session.connection().commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            quietly(session.connection()::rollback);
            throw e;
        }
    }

    private static int millis(Patience.Deadline deadline) {
        long millis = LEAST_WAIT + TimeUnit.NANOSECONDS.toMillis(deadline.left());
        return (int) Math.max(LEAST_WAIT, Math.min(Integer.MAX_VALUE, millis));
    }

    private static void bound(Connection connection, int millis) throws SQLException {
        try {
            connection.setNetworkTimeout(Runnable::run, millis);
        } catch (SQLFeatureNotSupportedException e) {
            LOG.debug("no network time-out: {}", e.getClass().getName());
        }
    }

    /** What can only fail because something else has failed before, or because the connection is gone. */
    private static void quietly(Step step) {
        try {
            step.run();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("while a transaction ended: {}", e.getClass().getName());
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }

    Optional<JdbcStore.Pool> pool() {
        return connections.pool();
    }

    void ensureOpen() {
        if (closed.get()) {
            throw new ChatException(ErrorCode.CLOSED, "the store is closed");
        }
    }

    boolean isClosed() {
        return closed.get();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            connections.close();
        }
    }
}
