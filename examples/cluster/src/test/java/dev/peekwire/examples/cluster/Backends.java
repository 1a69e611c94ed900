package dev.peekwire.examples.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A test's own PostgreSQL and Redis, and the nodes on them; all end with it. What they log is under {@code target}. */
public final class Backends implements AutoCloseable {
    private final Path folder;
    private final Postgres postgres;
    private final Redis redis;
    private final List<NodeProcess> nodes = new ArrayList<>();

    private Backends(Path folder) {
        this.folder = folder;
        this.postgres = Postgres.start(folder);
        this.redis = Redis.start(folder);
    }

    /** Starts both. */
    public static Backends start() {
        try {
            Path target = Files.createDirectories(Path.of("target", "cluster").toAbsolutePath());
            return new Backends(Files.createTempDirectory(target, "run"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts two nodes side by side. */
    List<NodeProcess> two(Class<?> main) {
        List<NodeProcess> two = List.of(launch(main), launch(main));
        two.forEach(NodeProcess::awaitReady);
        return two;
    }

    private NodeProcess launch(Class<?> main) {
        int port = Ports.free();
        // Seconds of silence mean nothing on a busy machine.
        NodeArguments words = words(port).with("silence", "PT15S");
        return launch(main, words, folder.resolve("node-" + port + ".log"), List.of());
    }

    /** Starts one more node and returns at once. */
    public NodeProcess launch(Class<?> main, NodeArguments words, Path log, List<String> java) {
        NodeProcess node = NodeProcess.launch(main, words, log, java);
        nodes.add(node);
        return node;
    }

    /** A node's that nobody needs to find through a balancer. */
    public NodeArguments words(int port) {
        return NodeArguments.of(port, port, postgres.url(), redis.uri());
    }

    public Postgres postgres() {
        return postgres;
    }

    public Redis redis() {
        return redis;
    }

    /** Where everything is logged. */
    public Path folder() {
        return folder;
    }

    /** As {@code kill -9} of all nodes. */
    public void killNodes() {
        nodes.forEach(NodeProcess::kill);
    }

    @Override
    public void close() {
        killNodes();
        redis.close();
        postgres.close();
    }
}
