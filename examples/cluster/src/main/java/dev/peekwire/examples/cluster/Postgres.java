package dev.peekwire.examples.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL, from a Maven package, on a free port of loopback, with {@code fsync} on. Not thread-safe. */
public final class Postgres implements AutoCloseable {
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final int STOPPING_SECONDS = 10;

    private final Path data;
    private final String url;
    private final List<String> command;
    private ProcessHandle process;
    private Guard guard;

    private Postgres(Path data, String url) throws IOException {
        this.data = data;
        this.url = url;
        this.process = postmaster();
        this.command = command(process);
        this.guard = Guard.over(process);
    }

    /**
     * Starts it, and waits until it answers.
     *
     * @param folder its own, where its data goes
     */
    public static Postgres start(Path folder) {
        Path data = folder.resolve("postgres");
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(STARTING)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
            return new Postgres(data, server.getJdbcUrl("postgres", "postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the server was started. It does not run as root, and need not: in a namespace of its own it is somebody else. */
    private static List<String> command(ProcessHandle server) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(server.info().command().orElseThrow());
        command.addAll(List.of(server.info().arguments().orElseThrow()));
        return command;
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** Where it is; the same after a restart. */
    public String url() {
        return url;
    }

    /** The process that all others of the server end with. */
    public ProcessHandle process() {
        return process;
    }

    /** Ends it at once, as {@code kill -9} and a power cut do. */
    public void kill() {
        guard.close();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** After a kill: the same data, at the same port. */
    public void restart() {
        // The killed one's children may hold the data for a moment yet, and a server that finds them gives up.
        Ports.until(STARTING, "PostgreSQL", this::launched);
        guard = Guard.over(process);
    }

    private boolean launched() {
        try {
            if (!process.isAlive()) {
                File log = data.resolveSibling("postgres-restarted.log").toFile();
                process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                        .start()
                        .toHandle();
            }
            return answers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** At once, and cleanly enough: what was committed is on the disk. */
    @Override
    public void close() {
        guard.close();
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).start();
            process.onExit().get(STOPPING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception stubborn) {
            process.destroyForcibly();
        }
    }
}
