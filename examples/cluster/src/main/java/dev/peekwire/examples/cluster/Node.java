package dev.peekwire.examples.cluster;

import dev.peekwire.cluster.redis.RedisBus;
import dev.peekwire.desk.ChatDeskBuilder;
import dev.peekwire.examples.demo.DemoServer;
import dev.peekwire.store.jdbc.JdbcStore;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * One node of the desk, a process of its own; {@link NodeArguments} are its words. What makes the demo's desk a node are
 * its store, its bus, and the secret that all nodes share. It ends with its standard input, so that it doesn't outlive who
 * started it. It logs to standard error.
 */
public final class Node implements AutoCloseable {
    /** FOR THE DEMO ONLY: it stands in the source. */
    private static final byte[] SECRET = "a secret that all nodes of the demo share".getBytes(StandardCharsets.UTF_8);

    private static final int CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofMillis(500);

    private final JdbcStore store;
    private final RedisBus bus;
    private final DemoServer server;
    private final Duration drain;

    private Node(NodeArguments words, UnaryOperator<ChatDeskBuilder> more) {
        drain = words.time("drain", Duration.ZERO);
        store = JdbcStore.builder()
                .url(words.database())
                .connections(words.number("connections", CONNECTIONS))
                .patience(words.time("patience", PATIENCE))
                .build();
        bus = RedisBus.builder(RedisURI.create(words.redis()))
                .silence(words.time("silence", SILENCE))
                .heartbeat(words.time("heartbeat", HEARTBEAT))
                .build();
        server = DemoServer.node(
                words.port(),
                words.publicPort(),
                desk -> more.apply(desk.secret(SECRET).store(store).bus(bus)));
    }

    /** Runs until standard input ends, or the process is told to. */
    public static void main(String[] args) throws IOException {
        run(NodeArguments.parse(args), desk -> desk);
    }

    /**
     * As {@link #main}, for a desk that is not quite the demo's.
     *
     * @param words the node's
     * @param more what is other
     */
    public static void run(NodeArguments words, UnaryOperator<ChatDeskBuilder> more) throws IOException {
        System.getProperties().putIfAbsent("logback.configurationFile", "node-logback.xml");
        Node node = new Node(words, more);
        Runtime.getRuntime().addShutdownHook(new Thread(node::stop, "node-stop"));
        System.out.println("ready at " + node.server.uri());
        while (System.in.read() >= 0) {
            // Nobody says anything here.
        }
        System.exit(0);
    }

    /** Sends its clients to the others first, and ends when they have gone. */
    private void stop() {
        server.desk().drain(drain).toCompletableFuture().join();
        close();
    }

    @Override
    public void close() {
        server.close();
        bus.close();
        store.close();
    }
}
