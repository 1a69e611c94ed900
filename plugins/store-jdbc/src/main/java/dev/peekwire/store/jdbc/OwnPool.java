package dev.peekwire.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pool of the store's own, for callers who bring none. Every wait in it is bounded. */
final class OwnPool implements Connections {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HikariDataSource pool;

    OwnPool(String url, @Nullable String user, @Nullable String password, int size, Duration patience) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("peekwire-store");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setConnectionTimeout(Math.max(250, patience.toMillis() / 2));
        config.setValidationTimeout(Math.max(250, Math.min(CONNECT.toMillis(), patience.toMillis() / 2)));
        config.setInitializationFailTimeout(-1);
        if (url.startsWith("jdbc:postgresql:")) {
            postgres(config, patience);
        }
        pool = new HikariDataSource(config);
    }

    /** The server gives up before the client does, so that nothing is carried out after its caller was told otherwise. */
    private static void postgres(HikariConfig config, Duration patience) {
        config.addDataSourceProperty("ApplicationName", "peekwire");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", String.valueOf(CONNECT.toSeconds()));
        config.addDataSourceProperty("loginTimeout", String.valueOf(CONNECT.toSeconds()));
        config.addDataSourceProperty("socketTimeout", String.valueOf(patience.toSeconds() + 2));
        // A refused row's words would be in the exception's message.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("assumeMinServerVersion", "15");
        long millis = patience.toMillis();
        config.addDataSourceProperty(
                "options",
                "-c statement_timeout=" + millis + " -c lock_timeout=" + Math.max(1, millis / 2)
                        + " -c idle_in_transaction_session_timeout=" + millis
                        // Every statement here goes by an index; plans made while tables are small should too.
                        + " -c enable_seqscan=off -c default_transaction_isolation=read\\ committed");
    }

    @Override
    public Connection take(long nanos) throws SQLException {
        return pool.getConnection();
    }

    @Override
    public Optional<JdbcStore.Pool> pool() {
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        return now == null
                ? Optional.empty()
                : Optional.of(new JdbcStore.Pool(
                        pool.getMaximumPoolSize(),
                        now.getActiveConnections(),
                        now.getIdleConnections(),
                        now.getThreadsAwaitingConnection()));
    }

    @Override
    public void close() {
        pool.close();
    }
}
