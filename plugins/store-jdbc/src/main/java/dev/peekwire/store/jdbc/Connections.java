package dev.peekwire.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** Where connections come from. Thread-safe. */
interface Connections extends AutoCloseable {
    /** A connection within so many nanoseconds, or an exception that passes. */
    Connection take(long nanos) throws SQLException;

    /** How the pool stands, where that is known. */
    default Optional<JdbcStore.Pool> pool() {
        return Optional.empty();
    }

    @Override
    void close();

    /** A pool of the caller's, which may wait as long as it likes; whoever asks here does not. */
    static Connections of(DataSource source) {
        return new Bounded(source);
    }

    /** Asks on a thread of its own, so that an unbounded wait holds that thread alone; a late connection goes back. */
    final class Bounded implements Connections {
        private static final int MOST = 64;

        private final DataSource source;
        private final ExecutorService asking =
                new ThreadPoolExecutor(0, MOST, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), Bounded::thread);

        Bounded(DataSource source) {
            this.source = source;
        }

        private static Thread thread(Runnable work) {
            Thread thread = new Thread(work, "peekwire-store-connections");
            thread.setDaemon(true);
            return thread;
        }

        @Override
        public Connection take(long nanos) throws SQLException {
            AtomicBoolean settled = new AtomicBoolean();
            FutureTask<Connection> asked = new FutureTask<>(ask(settled));
            try {
                asking.execute(asked);
                return asked.get(nanos, TimeUnit.NANOSECONDS);
            } catch (TimeoutException | RejectedExecutionException e) {
                return late(asked, settled);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof SQLException sql ? sql : new SQLException(e.getCause());
            } catch (InterruptedException e) {
                try {
                    return late(asked, settled);
                } finally {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private Callable<Connection> ask(AtomicBoolean settled) {
            return () -> {
                Connection connection = source.getConnection();
                if (!settled.compareAndSet(false, true)) {
                    connection.close();
                }
                return connection;
            };
        }

        private static Connection late(FutureTask<Connection> asked, AtomicBoolean settled) throws SQLException {
            if (settled.compareAndSet(false, true)) {
                throw new SQLTransientConnectionException("no connection within the time allowed", "08001");
            }
            try {
                return asked.get();
            } catch (ExecutionException | InterruptedException e) {
                throw new SQLTransientConnectionException("no connection within the time allowed", "08001", e);
            }
        }

        @Override
        public void close() {
            asking.shutdown();
        }
    }
}
