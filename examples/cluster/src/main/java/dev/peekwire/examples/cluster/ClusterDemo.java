package dev.peekwire.examples.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * The demo of several nodes: {@code ClusterDemo [--port 8080]}. It starts PostgreSQL, Redis, two nodes and a balancer, and
 * does what is typed until Ctrl-C. It listens on 127.0.0.1 only, because its agents' tokens are known to everybody.
 */
public final class ClusterDemo {
    private static final int DEFAULT_PORT = 8080;
    private static final int NODES = 2;

    private ClusterDemo() {}

    /**
     * Starts everything, and waits.
     *
     * @param args {@code --port} and a number, 0 for any free one; without it 8080 or any that is free
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.getProperties().putIfAbsent("logback.configurationFile", "node-logback.xml");
        System.out.println("Starting PostgreSQL, Redis and two nodes ...");
        Cluster cluster = Cluster.start(Cluster.temporary(), port(args), NODES);
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "demo-stop"));
        Desktop desktop = new Desktop(cluster, System.out::println);
        desktop.welcome();
        BufferedReader typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = typed.readLine(); line != null; line = typed.readLine()) {
            desktop.does(line);
        }
        // Nobody types anything: somebody has another way to end it.
        new CountDownLatch(1).await();
    }

    private static int port(String... args) {
        if (args.length == 0) {
            return Ports.freeAt(DEFAULT_PORT);
        }
        if (args.length != 2 || !args[0].equals("--port")) {
            throw new IllegalArgumentException("usage: ClusterDemo [--port NUMBER]");
        }
        return Integer.parseInt(args[1]);
    }
}
