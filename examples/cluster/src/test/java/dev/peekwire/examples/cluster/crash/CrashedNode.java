package dev.peekwire.examples.cluster.crash;

import dev.peekwire.examples.cluster.NodeArguments;
import dev.peekwire.examples.cluster.NodeProcess;
import dev.peekwire.examples.cluster.Ports;
import dev.peekwire.examples.cluster.Postgres;
import dev.peekwire.examples.cluster.Redis;
import dev.peekwire.examples.cluster.faults.FaultyProxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** One of the nodes: its process, and the three ways between it and others. */
final class CrashedNode implements AutoCloseable {
    private static final int MINUTE = 60;
    private static final List<String> JAVA = List.of("-Xss512k", "-Dlogback.configurationFile=crash-node-logback.xml");

    private final Path log;
    private final FaultyProxy clients;
    private final FaultyProxy postgres;
    private final FaultyProxy redis;
    private final NodeArguments words;
    private volatile NodeProcess process;
    private volatile int starts;

    private CrashedNode(int number, Path folder, Postgres postgres, Redis redis) {
        int port = Ports.free();
        this.log = folder.resolve("node-" + number + ".log");
        this.clients = FaultyProxy.to(port);
        this.postgres = FaultyProxy.to(postgres.port());
        this.redis = FaultyProxy.to(redis.port());
        this.words = NodeArguments.of(port, port, Postgres.url(this.postgres.port()), Redis.uri(this.redis.port()))
                .with(CrashNode.SKEW, skew(number));
        this.process = launch();
    }

    /** Starts it and returns at once. The clock of every node but the first is a minute wrong, this way or that. */
    static CrashedNode launch(int number, Path folder, Postgres postgres, Redis redis) {
        return new CrashedNode(number, folder, postgres, redis);
    }

    private static int skew(int number) {
        return number == 0 ? 0 : number % 2 == 0 ? MINUTE : -MINUTE;
    }

    private NodeProcess launch() {
        starts++;
        return NodeProcess.launch(CrashNode.class, words, log, JAVA);
    }

    void awaitReady() {
        process.awaitReady();
    }

    Server server() {
        return new Server(() -> process.process(), this::kill, this::restart);
    }

    synchronized void kill() {
        process.kill();
    }

    /** Returns when it takes connections; until then whoever comes is cut off. */
    private synchronized void restart() {
        process = launch();
        process.awaitReady();
    }

    boolean alive() {
        return process.process().isAlive();
    }

    /** How often it was started. */
    int starts() {
        return starts;
    }

    Path log() {
        return log;
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
