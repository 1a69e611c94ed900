package dev.peekwire.examples.cluster.crash;

import dev.peekwire.examples.cluster.faults.FaultyProxy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One of the nodes: its process, and the three ways between it and others. */
final class NodeProcess implements Server {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MINUTE = 60;

    private final int number;
    private final Path folder;
    private final FaultyProxy clients = FaultyProxy.to(0);
    private final FaultyProxy postgres;
    private final FaultyProxy redis;
    private volatile Process process;
    private int starts;

    private NodeProcess(int number, Path folder, Postgres postgres, Redis redis) throws IOException {
        this.number = number;
        this.folder = folder;
        this.postgres = FaultyProxy.to(postgres.port());
        this.redis = FaultyProxy.to(redis.port());
        process = launch();
        aim();
    }

    /** The clock of every node but the first is a minute wrong, this way or that. */
    static NodeProcess start(int number, Path folder, Postgres postgres, Redis redis) throws IOException {
        return new NodeProcess(number, folder, postgres, redis);
    }

    private int skew() {
        return number == 0 ? 0 : number % 2 == 0 ? MINUTE : -MINUTE;
    }

    private Path portFile() {
        return folder.resolve("node-" + number + "-" + starts + ".port");
    }

    Path log() {
        return folder.resolve("node-" + number + ".log");
    }

    private Process launch() throws IOException {
        starts++;
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xss512k",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.net.preferIPv4Stack=true",
                "-Dlogback.configurationFile=crash-node-logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                CrashNode.class.getName(),
                Postgres.url(postgres.port()),
                Redis.uri(redis.port()),
                Integer.toString(skew()),
                portFile().toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private void aim() throws IOException {
        Path file = portFile();
        Process started = process;
        Patience.await(PATIENCE, "node " + number, () -> {
            if (!started.isAlive()) {
                throw new IllegalStateException("node " + number + " has ended, see " + log());
            }
            return Files.exists(file);
        });
        clients.aim(Integer.parseInt(Files.readString(file)));
    }

    @Override
    public synchronized void kill() {
        Processes.kill(process.toHandle());
    }

    /** Returns when it takes connections; until then whoever comes is cut off. */
    @Override
    public synchronized void start() throws IOException {
        process = launch();
        aim();
    }

    @Override
    public synchronized void pause() {
        Processes.pause(process.toHandle());
    }

    @Override
    public synchronized void resume() {
        Processes.resume(process.toHandle());
    }

    boolean alive() {
        return process.isAlive();
    }

    /** How often it was started. */
    int starts() {
        return starts;
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + clients.port() + CrashNode.PATH);
    }

    FaultyProxy clients() {
        return clients;
    }

    FaultyProxy postgres() {
        return postgres;
    }

    FaultyProxy redis() {
        return redis;
    }

    @Override
    public void close() {
        kill();
        clients.close();
        postgres.close();
        redis.close();
    }
}
