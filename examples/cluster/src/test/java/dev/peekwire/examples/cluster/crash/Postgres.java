package dev.peekwire.examples.cluster.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A real PostgreSQL that is killed, and started again on the data it left. */
final class Postgres implements Server {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final Path log;
    private final int port;
    private final List<String> command;

    private Postgres(Path folder, int port) throws IOException {
        this.data = folder.resolve("postgres");
        this.log = folder.resolve("postgres.log");
        this.port = port;
        this.command = command(postmaster().orElseThrow().pid());
    }

    /**
     * As durable as PostgreSQL is when nobody turns that off.
     *
     * @param commit what {@code synchronous_commit} is: {@code on}, unless a loss is wanted
     */
    static Postgres start(Path folder, String commit) throws IOException {
        int port = Ports.free();
        EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", commit)
                .setServerConfig("wal_compression", "off")
                .setServerConfig("track_commit_timestamp", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        Postgres postgres = new Postgres(folder, port);
        // From now on it writes its own log.
        postgres.kill();
        postgres.start();
        return postgres;
    }

    /** How the server was started. It does not run as root, and need not: in a namespace of its own it is somebody else. */
    private static List<String> command(long pid) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                .split("\0")));
        return command;
    }

    /** None while it is dead, as it is from a kill to the next start. */
    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = data.resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).get(0).strip()))
                : Optional.empty();
    }

    int port() {
        return port;
    }

    static String url(int at) {
        return "jdbc:postgresql://127.0.0.1:" + at + "/postgres?user=postgres";
    }

    Path data() {
        return data;
    }

    Path log() {
        return log;
    }

    @Override
    public synchronized void kill() throws IOException {
        postmaster().ifPresent(Processes::kill);
    }

    @Override
    public synchronized void start() throws IOException {
        Process[] launched = new Process[1];
        Patience.await(PATIENCE, "PostgreSQL", () -> {
            if (launched[0] == null || !launched[0].isAlive()) {
                launched[0] = launch();
            }
            return answers();
        });
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url(port))) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public synchronized void pause() throws IOException {
        postmaster().ifPresent(Processes::pause);
    }

    @Override
    public synchronized void resume() throws IOException {
        postmaster().ifPresent(Processes::resume);
    }

    @Override
    public void close() throws IOException {
        postmaster().ifPresent(Processes::kill);
    }
}
