package dev.peekwire.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL on the loopback, as durable as PostgreSQL is when nobody turns that off. Its data is in target. */
final class PostgresServer implements AutoCloseable {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path data;
    private EmbeddedPostgres server;

    private PostgresServer(Path data) {
        this.data = data;
        this.server = start();
    }

    /** The one of this JVM. */
    static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** One that may be killed. */
    static PostgresServer own() {
        return new PostgresServer(folder());
    }

    private static Path folder() {
        return Path.of("target", "postgres", UUID.randomUUID().toString()).toAbsolutePath();
    }

    private EmbeddedPostgres start() {
        try {
            Files.createDirectories(data.getParent());
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1");
            return (server == null ? builder : builder.setPort(server.getPort())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a power cut does to a process: no goodbye. The children see it and end. */
    void kill() {
        postmaster().destroyForcibly();
        postmaster().onExit().join();
    }

    /** The same data, at the same port. */
    void restart() {
        server = start();
    }

    private ProcessHandle postmaster() {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** A database of its own. */
    String newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        execute(url(), "CREATE DATABASE " + name);
        return server.getJdbcUrl("postgres", name);
    }

    static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        private static final PostgresServer SERVER = own();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }
}
