package dev.peekwire.examples.cluster;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a node is started, in words such as {@code --port 8081 --database jdbc:postgresql://...}. Thread-safe.
 *
 * <p>{@code --port} where the node listens, {@code --public-port} where pages are opened, {@code --database} a JDBC URL and
 * {@code --redis} a URI must be there. {@code --connections} is the size of the pool, {@code --patience} how long the
 * store tries, {@code --silence} and {@code --heartbeat} are the bus's, {@code --drain} how long it may take to stop; durations as
 * {@code PT2S}.
 */
public final class NodeArguments {
    private static final String USAGE = "usage: Node --port N --public-port N --database JDBC_URL --redis URI"
            + " [--connections N] [--patience PT10S] [--silence PT2S] [--heartbeat PT0.5S] [--drain PT0S]";

    private final Map<String, String> words;

    private NodeArguments(Map<String, String> words) {
        this.words = words;
    }

    /** What must be there. */
    public static NodeArguments of(int port, int publicPort, String database, URI redis) {
        return new NodeArguments(Map.of(
                "port", Integer.toString(port),
                "public-port", Integer.toString(publicPort),
                "database", database,
                "redis", redis.toString()));
    }

    /** From a command line. */
    public static NodeArguments parse(String... args) {
        Map<String, String> words = new TreeMap<>();
        for (Iterator<String> word = List.of(args).iterator(); word.hasNext(); ) {
            String name = word.next();
            if (!name.startsWith("--") || !word.hasNext()) {
                throw new IllegalArgumentException(USAGE);
            }
            words.put(name.substring(2).toLowerCase(Locale.ROOT), word.next());
        }
        return new NodeArguments(words);
    }

    /** These, and one more or another. */
    public NodeArguments with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(words);
        more.put(name, value.toString());
        return new NodeArguments(more);
    }

    /** Where the node listens. */
    public int port() {
        return Integer.parseInt(needed("port"));
    }

    int publicPort() {
        return Integer.parseInt(needed("public-port"));
    }

    /** The JDBC URL. */
    public String database() {
        return needed("database");
    }

    /** Where Redis is. */
    public URI redis() {
        return URI.create(needed("redis"));
    }

    /** A number, or what stands for it when it was not said. */
    public int number(String name, int otherwise) {
        return Integer.parseInt(words.getOrDefault(name, Integer.toString(otherwise)));
    }

    /** A time, or what stands for it when it was not said. */
    public Duration time(String name, Duration otherwise) {
        return Duration.parse(words.getOrDefault(name, otherwise.toString()));
    }

    private String needed(String name) {
        String value = words.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing; " + USAGE);
        }
        return value;
    }

    /** As a command line. */
    public List<String> words() {
        List<String> line = new ArrayList<>();
        words.forEach((name, value) -> line.addAll(List.of("--" + name, value)));
        return line;
    }
}
