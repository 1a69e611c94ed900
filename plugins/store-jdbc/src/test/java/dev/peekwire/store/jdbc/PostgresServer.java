package dev.peekwire.store.jdbc;

import static org.awaitility.Awaitility.await;

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL on the loopback, as durable as PostgreSQL is when nobody turns that off. Its data is in target. */
final class PostgresServer implements AutoCloseable {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path data;
    private final EmbeddedPostgres server;
    private final List<String> command;
    private Process launched;

    private PostgresServer(Path data) {
        this.data = data;
        this.server = start();
        this.command = command(postmaster().pid());
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
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the server was started. It does not run as root, and need not: in a namespace of its own it is somebody else. */
    private static List<String> command(long pid) {
        try {
            List<String> command = new ArrayList<>();
            if (System.getProperty("user.name").equals("root")) {
                command.addAll(List.of("unshare", "-U"));
            }
            command.addAll(List.of(Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"))
                    .split("\0")));
            return command;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a power cut does to a process: no goodbye. The children see it and end. */
    void kill() {
        ProcessHandle postmaster = postmaster();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    /** The same data, at the same port; the killed server's children may hold it for a moment yet. */
    void restart() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(this::isUp);
    }

    private boolean isUp() throws IOException {
        if (launched == null || !launched.isAlive()) {
            launched = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolveSibling("restarted.log").toFile())
                    .start();
        }
        try (Connection connection = DriverManager.getConnection(url())) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
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

    /** Where its files are. */
    Path data() {
        return data;
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

    /** At once: nobody needs the data any more. */
    @Override
    public void close() {
        try {
            ProcessHandle postmaster = postmaster();
            new ProcessBuilder("kill", "-QUIT", String.valueOf(postmaster.pid())).start();
            postmaster.onExit().join();
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
