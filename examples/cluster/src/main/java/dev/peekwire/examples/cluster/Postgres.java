package dev.peekwire.examples.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL, from a Maven package, on a port of loopback that stays its own, as durable as PostgreSQL is when nobody
 * turns that off. Thread-safe.
 */
public final class Postgres implements AutoCloseable {
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final int STOPPING_SECONDS = 10;
    private static final Map<String, String> DURABLE = Map.of(
            "listen_addresses", "127.0.0.1", "fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final Path data;
    private final Path log;
    private final int port;
    private final List<String> command;
    private volatile ProcessHandle process;
    private Guard guard;

    private Postgres(Path data, Path log, int port, ProcessHandle process) {
        this.data = data;
        this.log = log;
        this.port = port;
        this.process = process;
        this.command = command(process);
        this.guard = Guard.over(process);
    }

    /**
     * Starts it, and waits until it answers.
     *
     * @param folder where its data and its log go
     */
    public static Postgres start(Path folder) {
        return start(folder, Map.of());
    }

    /**
     * Starts it, and waits until it answers.
     *
     * @param folder where its data and its log go
     * @param settings of the server, more or other ones than it has here
     */
    public static Postgres start(Path folder, Map<String, String> settings) {
        Path data = folder.resolve("postgres");
        Path log = folder.resolve("postgres.log");
        int port = Ports.free();
        Map<String, String> all = new TreeMap<>(DURABLE);
        all.putAll(settings);
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(STARTING)
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setOutputRedirector(Redirect.appendTo(log.toFile()));
        all.forEach(server::setServerConfig);
        try {
            BlankData.start(data, server);
            return new Postgres(data, log, port, postmaster(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
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

    /** Where it is; the same after a restart. */
    public String url() {
        return url(port);
    }

    /** Where it is, by way of another port of loopback. */
    public static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    /** Where it listens; the same after a restart. */
    public int port() {
        return port;
    }

    /** Where its files are. */
    public Path data() {
        return data;
    }

    /** What it says. */
    public Path log() {
        return log;
    }

    /** The process that all others of the server end with. */
    public ProcessHandle process() {
        return process;
    }

    /** Ends it and all that it started at once, as {@code kill -9} and a power cut do. */
    public synchronized void kill() {
        guard.close();
        Tree.kill(process);
    }

    /** After a kill: the same data, at the same port. */
    public synchronized void restart() {
        // What the killed one held, memory and a lock, may be there for a moment yet, and a server that finds it gives
        // up.
        Ports.until(STARTING, "PostgreSQL", this::launched);
        guard = Guard.over(process);
    }

    private boolean launched() {
        try {
            if (!process.isAlive()) {
                process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.toFile()))
                        .start()
                        .toHandle();
            }
            return answers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url())) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** At once, and cleanly enough: what was committed is on the disk. */
    @Override
    public synchronized void close() {
        guard.close();
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).start();
            process.onExit().get(STOPPING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception stubborn) {
            Tree.kill(process);
        }
    }
}
