package dev.peekwire.store.jdbc;

import dev.peekwire.ChatException;
import dev.peekwire.ErrorCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says where a {@link JdbcStore} keeps its chats, and how. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class JdbcStoreBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcStore.class);
    private static final Duration LEAST_PATIENCE = Duration.ofMillis(500);
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(36_525);
    private static final int MOST_CONNECTIONS = 1_000;

    private @Nullable DataSource dataSource;
    private @Nullable String url;
    private @Nullable String user;
    private @Nullable String password;
    private int connections = 8;
    private Duration patience = Duration.ofSeconds(10);
    private Duration closedFor = Duration.ofDays(90);
    private Duration keepHouse = Duration.ofMinutes(1);
    private boolean migrate = true;
    private InstantSource clock = InstantSource.system();

    JdbcStoreBuilder() {}

    /** A pool of yours, which stays open when the store is closed. Instead of {@link #url}. */
    public JdbcStoreBuilder dataSource(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        return this;
    }

    /** Where a pool of the store's own connects to, {@code jdbc:postgresql:…} or {@code jdbc:h2:file:…}. */
    public JdbcStoreBuilder url(String url) {
        this.url = Objects.requireNonNull(url, "url");
        return this;
    }

    /** The database's user, for {@link #url}. */
    public JdbcStoreBuilder user(String user) {
        this.user = Objects.requireNonNull(user, "user");
        return this;
    }

    /** The user's password, for {@link #url}. */
    public JdbcStoreBuilder password(String password) {
        this.password = Objects.requireNonNull(password, "password");
        return this;
    }

    /** The most connections of the store's own pool, 2 to 1,000. Default: 8. */
    public JdbcStoreBuilder connections(int most) {
        if (most < 2 || most > MOST_CONNECTIONS) {
            throw new IllegalArgumentException("connections: " + most + ", allowed are 2 to " + MOST_CONNECTIONS);
        }
        this.connections = most;
        return this;
    }

    /**
     * How long a call goes on trying while the database is away or has no connection to give, half a second to five
     * minutes. The desk's clients wait meanwhile. Default: 10 s.
     */
    public JdbcStoreBuilder patience(Duration longest) {
        if (longest.compareTo(LEAST_PATIENCE) < 0 || longest.compareTo(MOST_PATIENCE) > 0) {
            throw new IllegalArgumentException(
                    "patience: " + longest + ", allowed are " + LEAST_PATIENCE + " to " + MOST_PATIENCE);
        }
        this.patience = longest;
        return this;
    }

    /**
     * How long a chat is kept after it was closed, zero to 100 years; longer while a follow-up of it waits. Looked after every
     * minute. Default: 90 days.
     */
    public JdbcStoreBuilder closedFor(Duration longest) {
        if (longest.isNegative() || longest.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("closedFor: " + longest + ", allowed are zero to 100 years");
        }
        this.closedFor = longest;
        return this;
    }

    /**
     * Whether the store brings the schema to the version it needs. Without, it only checks, and its user needs no right to
     * create tables; the scripts are in the jar, {@code dev/peekwire/store/jdbc/postgresql/}. Default: true.
     */
    public JdbcStoreBuilder migrate(boolean migrate) {
        this.migrate = migrate;
        return this;
    }

    /** The clock by which a closed chat ages. Default: the system's. */
    public JdbcStoreBuilder clock(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /** How often it is looked for chats to take away; for tests. */
    JdbcStoreBuilder keepHouse(Duration every) {
        this.keepHouse = every;
        return this;
    }

    /**
     * Connects, migrates, and opens the store.
     *
     * @throws ChatException {@link ErrorCode#UNAVAILABLE} if the database can't be reached,
     *     {@link ErrorCode#UNSUPPORTED} if it is none of those known, too old, or its schema is another or too new,
     *     {@link ErrorCode#INTERNAL} if it refuses
     * @throws IllegalStateException if neither or both of {@link #url} and {@link #dataSource} were given
     */
    public JdbcStore build() {
        if ((url == null) == (dataSource == null)) {
            throw new IllegalStateException("give either url or dataSource");
        }
        Connections source = dataSource == null
                ? new OwnPool(Objects.requireNonNull(url), user, password, connections, patience)
                : Connections.of(dataSource);
        try {
            return opened(source);
        } catch (RuntimeException | Error failure) {
            source.close();
            throw failure;
        }
    }

    private JdbcStore opened(Connections source) {
        Patience times = new Patience(patience, System::nanoTime, TimeUnit.NANOSECONDS::sleep);
        Dialect dialect = new Database(source, new Postgres(), times).read(Dialects::of);
        Database database = new Database(source, dialect, times);
        Schema schema = new Schema(database, Schema.scripts(dialect));
        if (migrate) {
            schema.migrate();
        } else {
            schema.check();
        }
        database.read(dialect::warnings).forEach(warning -> LOG.warn("the database's {}", warning));
        return new JdbcStore(database, new Housekeeping(closedFor, keepHouse, clock));
    }
}
