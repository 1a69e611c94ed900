package dev.peekwire.examples.cluster.crash;

import dev.peekwire.examples.cluster.Postgres;
import dev.peekwire.examples.cluster.Redis;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All processes of a run.
 *
 * @param postgres the truth
 * @param redis what is fleeting; it writes down, uncompressed, whatever it is given to keep
 * @param nodes the desk
 */
record Servers(Postgres postgres, Redis redis, List<CrashedNode> nodes) implements AutoCloseable {
    private static final List<String> WRITING_DOWN =
            List.of("--save", "1 1", "--rdbcompression", "no", "--appendonly", "yes");

    /**
     * Starts them.
     *
     * @param commit what {@code synchronous_commit} is: {@code on}, unless a loss is wanted
     */
    static Servers start(Path folder, int count, String commit) {
        Postgres postgres = Postgres.start(folder, settings(commit));
        Redis redis = Redis.start(folder, WRITING_DOWN);
        List<CrashedNode> nodes = IntStream.range(0, count)
                .mapToObj(number -> CrashedNode.launch(number, folder, postgres, redis))
                .toList();
        nodes.forEach(CrashedNode::awaitReady);
        return new Servers(postgres, redis, nodes);
    }

    private static Map<String, String> settings(String commit) {
        return Map.of(
                "synchronous_commit", commit,
                "wal_compression", "off",
                "track_commit_timestamp", "on",
                "max_connections", "200");
    }

    Server victim(Fault fault) {
        return switch (fault.kind().victim()) {
            case "node" -> nodes.get(fault.node()).server();
            case "redis" -> new Server(redis::process, redis::kill, redis::restart);
            default -> new Server(postgres::process, postgres::kill, postgres::restart);
        };
    }

    /** What the processes have written to their standard output and error. */
    List<Path> logs() {
        return Stream.concat(
                        Stream.of(postgres.log(), redis.log()), nodes.stream().map(CrashedNode::log))
                .toList();
    }

    @Override
    public void close() {
        nodes.forEach(CrashedNode::close);
        redis.close();
        postgres.close();
    }
}
