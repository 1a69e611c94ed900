package dev.peekwire.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A server JVM and a client JVM, and the runs that are made with them. Not thread-safe. */
final class Bench implements AutoCloseable {
    /** One core each: the collector that needs no second one, and new objects that fill their space within a run. */
    private static final List<String> SERVER = List.of("-Xms3g", "-Xmx3g", "-Xmn128m", "-XX:+UseSerialGC");

    private static final List<String> CLIENT = List.of("-Xms2g", "-Xmx2g", "-Xmn1200m", "-XX:+UseSerialGC");

    private static final int MOST_LOOKS = 20;
    private static final long STEADY_BYTES = 8 * 1024;

    private final Container container;
    private final Child server;
    private final Child client;
    private long seed;

    Bench(Container container, long seed) throws IOException {
        this(container, seed, new String[] {container.name()});
    }

    /** With desks that have suggesters. */
    static Bench suggesting(Container container, long seed) throws IOException {
        return new Bench(container, seed, new String[] {container.name(), "suggesters"});
    }

    private Bench(Container container, long seed, String[] server) throws IOException {
        this.container = container;
        this.seed = seed;
        this.server = Child.start(ServerMain.class, 0, SERVER, server);
        this.client =
                Child.start(ClientMain.class, 1, CLIENT, this.server.hello().text("port"));
    }

    Container container() {
        return container;
    }

    /** Connects that many chats of each of the two sides. */
    void open(int chats, int agents) throws IOException {
        for (Side side : Side.COMPARED) {
            open(side, chats, agents);
        }
    }

    void open(Side side, int chats, int agents) throws IOException {
        client.ask(Line.of("open").with("side", side).with("chats", chats).with("agents", agents));
    }

    /** Ends all chats and connections. */
    void disconnect() throws IOException {
        client.ask("close");
    }

    /** Bytes of the server's heap that live, once what ends with a delay has ended. */
    long heap() throws IOException {
        long before = server.ask("heap").number("bytes");
        for (int i = 0; i < MOST_LOOKS; i++) {
            long now = server.ask("heap").number("bytes");
            if (Math.abs(now - before) < STEADY_BYTES) {
                return now;
            }
            before = now;
        }
        return before;
    }

    /** Makes both sides as fast as they get: the first thousands of frames run in the interpreter. */
    void warm(Load load, int rounds) throws IOException {
        compare(load, rounds);
    }

    /** The same load on the relay and the desk in turn; each round has its own typing. */
    Comparison compare(Load load, int rounds) throws IOException {
        List<Result> relay = new ArrayList<>();
        List<Result> desk = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Load round = load.seeded(++seed);
            relay.add(run(Side.RELAY, round));
            desk.add(run(Side.PEEKWIRE, round));
        }
        return new Comparison(relay, desk);
    }

    Result run(Side side, Load load) throws IOException {
        client.ask(load.line("prepare").with("side", side));
        long before = server.ask("cpu").number("nanos");
        Line ran = client.ask("go");
        long cpu = server.ask("cpu").number("nanos") - before;
        return Result.of(ran, cpu);
    }

    /** A seed that no run had before. */
    long next() {
        return ++seed;
    }

    Load load(Pace pace, int draft, double speed, double seconds) {
        return new Load(pace, draft, speed, seconds, seed);
    }

    /** Records the server during one run. */
    Hotspots profile(Side side, Load load, Path folder) throws IOException {
        Path file = folder.resolve((container + "-" + side + ".jfr").toLowerCase(Locale.ROOT));
        server.ask("record");
        Result result = run(side, load.seeded(++seed));
        server.ask(Line.of("dump").with("file", file.toAbsolutePath()));
        return Hotspots.read(file, result);
    }

    /** What the desk has counted: all but the frames ought to be 0. */
    Line stats() throws IOException {
        return server.ask("stats");
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
