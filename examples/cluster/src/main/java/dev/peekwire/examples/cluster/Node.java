package dev.peekwire.examples.cluster;

import dev.peekwire.cluster.redis.RedisBus;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.examples.demo.DemoServer;
import dev.peekwire.store.jdbc.JdbcStore;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * One node of the desk, a process of its own: {@code Node PORT PUBLIC_PORT JDBC_URL REDIS_URI}. What makes the demo's
 * desk a node are the two lines with its store and its bus, and the secret that all nodes share.
 */
public final class Node {
    /** FOR THE DEMO ONLY: it stands in the source. */
    private static final byte[] SECRET = "a secret that all nodes of the demo share".getBytes(StandardCharsets.UTF_8);

    private Node() {}

    /** Runs until the process is told to end. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 4) {
            throw new IllegalArgumentException("usage: Node PORT PUBLIC_PORT JDBC_URL REDIS_URI");
        }
        JdbcStore store = JdbcStore.open(args[2]);
        RedisBus bus = RedisBus.connect(args[3]);
        DemoServer server = DemoServer.node(
                Integer.parseInt(args[0]), Integer.parseInt(args[1]), desk -> onMany(desk, store, bus));
        Runtime.getRuntime().addShutdownHook(new Thread(
                () -> {
                    server.close();
                    bus.close();
                    store.close();
                },
                "node-stop"));
        System.out.println("ready at " + server.uri());
        new CountDownLatch(1).await();
    }

    private static ChatDesk.Builder onMany(ChatDesk.Builder desk, JdbcStore store, RedisBus bus) {
        return desk.secret(SECRET).store(store).bus(bus);
    }
}
