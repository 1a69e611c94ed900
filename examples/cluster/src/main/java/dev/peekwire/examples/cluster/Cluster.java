package dev.peekwire.examples.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * PostgreSQL, Redis, nodes as processes and a balancer before them, all on loopback; each can be killed and started again.
 * Nodes are 1, 2, ... Thread-safe.
 */
public final class Cluster implements AutoCloseable {
    private final Path folder;
    private final Class<?> main;
    private final Postgres postgres;
    private final Redis redis;
    private final Balancer balancer;
    private final List<NodeArguments> words = new ArrayList<>();
    private final List<NodeProcess> nodes = new ArrayList<>();

    private Cluster(Path folder, int port, Class<?> main) {
        this.folder = folder;
        this.main = main;
        this.postgres = Postgres.start(folder);
        this.redis = Redis.start(folder);
        this.balancer = Balancer.start(port);
    }

    /**
     * Starts everything.
     *
     * @param folder where data and logs go
     * @param port where the balancer listens, 0 for any free one; the nodes take the next ones if they are free
     * @param count how many nodes
     */
    public static Cluster start(Path folder, int port, int count) {
        return start(folder, port, count, Node.class, words -> words);
    }

    /**
     * Starts everything, with nodes that are not quite the demo's.
     *
     * @param folder where data and logs go
     * @param port where the balancer listens, 0 for any free one
     * @param count how many nodes
     * @param main whose {@code main} is a node's
     * @param more what a node is told besides
     */
    public static Cluster start(Path folder, int port, int count, Class<?> main, UnaryOperator<NodeArguments> more) {
        Cluster cluster = new Cluster(folder, port, main);
        try {
            IntStream.rangeClosed(1, count).forEach(node -> cluster.add(more, port == 0 ? 0 : port + node));
            cluster.nodes.forEach(NodeProcess::awaitReady);
            return cluster;
        } catch (RuntimeException failure) {
            cluster.close();
            throw failure;
        }
    }

    private synchronized void add(UnaryOperator<NodeArguments> more, int wanted) {
        int port = Ports.freeAt(wanted);
        words.add(more.apply(NodeArguments.of(port, balancer.port(), postgres.url(), redis.uri())));
        nodes.add(launch(words.size()));
        if (nodes.size() == 1) {
            // It gives chats to agents, then; the others start side by side.
            node(1).awaitReady();
        }
        balancer.add(port);
    }

    private NodeProcess launch(int node) {
        return NodeProcess.launch(main, words.get(node - 1), log(node), List.of());
    }

    /** Where a node logs. */
    public Path log(int node) {
        return folder.resolve("node-" + node + ".log");
    }

    /** How many nodes there are, running or not. */
    public synchronized int size() {
        return nodes.size();
    }

    /** One of the nodes, as it was started last. */
    public synchronized NodeProcess node(int node) {
        return nodes.get(node - 1);
    }

    /** After it has ended: at the same port, as a new node of the desk. */
    public synchronized NodeProcess restart(int node) {
        if (!node(node).process().isAlive()) {
            nodes.set(node - 1, launch(node));
            node(node).awaitReady();
        }
        return node(node);
    }

    public Postgres postgres() {
        return postgres;
    }

    public Redis redis() {
        return redis;
    }

    public Balancer balancer() {
        return balancer;
    }

    /** Everything ends, nodes first. */
    @Override
    public void close() {
        List<NodeProcess> running;
        synchronized (this) {
            running = List.copyOf(nodes);
        }
        balancer.close();
        running.forEach(NodeProcess::end);
        running.forEach(NodeProcess::close);
        redis.close();
        postgres.close();
    }

    /** An empty folder under the system's for temporary files. */
    static Path temporary() {
        try {
            return Files.createTempDirectory("peekwire-cluster");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
