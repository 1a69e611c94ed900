package dev.peekwire.benchmarks.nodes;

import dev.peekwire.benchmarks.load.Child;
import dev.peekwire.benchmarks.load.Machine;
import dev.peekwire.benchmarks.load.Sockets;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How much longer a keystroke takes to an agent at another node, beside a bare hop over Redis, by turns in the same run.
 * Each node is a JVM of its own, with its own threads, collector and compiled code, as in life; this one plays the
 * visitors and the agents on one thread, so that one clock measures.
 */
public final class TwoNodes {
    private static final List<String> NODE = List.of("-Xms256m", "-Xmx256m", "-Xmn96m", "-XX:+UseSerialGC");

    private TwoNodes() {}

    /** Starts PostgreSQL, Redis and two nodes, measures, and prints tables. */
    public static void main(String[] args) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        Setup setup = Setup.of(args);
        Table table = new Table(TwoNodes::print);
        print(Machine.now() + ", load average " + Machine.now().busy());
        try (Backends backends = new Backends(setup.redis());
                Child first = node(setup, backends, false);
                Child second = node(setup, backends, true);
                Sockets sockets = new Sockets();
                BareHop hop = new BareHop(backends.redisUri())) {
            Pairs pairs = new Pairs(sockets, setup.chats());
            pairs.open(first.hello().count("port"), second.hello().count("port"));
            print("nodes in " + setup.container() + "; " + setup.chats() + " chats each way; a step has " + hop.bytes()
                    + " bytes, by " + (hop.sharded() ? "sharded" : "plain") + " channels");
            Gauge gauge = new Gauge(first, second, backends);
            new Rounds(setup, sockets, pairs, hop, table).run(new Saturation(sockets, pairs, gauge), backends);
        }
        print("load average " + Machine.now().busy());
        System.exit(0);
    }

    private static Child node(Setup setup, Backends backends, boolean hears) throws IOException {
        return Child.start(
                NodeMain.class,
                Child.ANYWHERE,
                NODE,
                backends.postgresUrl(),
                backends.redisUri(),
                setup.container().name(),
                Boolean.toString(hears));
    }

    @SuppressWarnings("SystemOut")
    private static void print(String line) {
        System.out.println(line);
    }
}
