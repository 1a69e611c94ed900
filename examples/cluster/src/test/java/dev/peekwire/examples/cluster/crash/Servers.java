package dev.peekwire.examples.cluster.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All processes of a run.
 *
 * @param postgres the truth
 * @param redis what is fleeting
 * @param nodes the desk
 */
record Servers(Postgres postgres, Redis redis, List<NodeProcess> nodes) implements AutoCloseable {
    static Servers start(Path folder, int nodes, String commit) throws IOException {
        List<Server> started = new ArrayList<>();
        endWithThisProcess(started);
        Postgres postgres = Postgres.start(folder, commit);
        started.add(postgres);
        Redis redis = Redis.start(folder);
        started.add(redis);
        List<NodeProcess> all = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            all.add(NodeProcess.start(i, folder, postgres, redis));
        }
        return new Servers(postgres, redis, List.copyOf(all));
    }

    /** Also when the run fails half-way; nodes end by themselves when nobody writes to them any more. */
    private static void endWithThisProcess(List<Server> started) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            for (Server server : started) {
                try {
                    server.kill();
                } catch (IOException gone) {
                    continue;
                }
            }
        }));
    }

    Server victim(Fault fault) {
        return switch (fault.kind().victim()) {
            case "node" -> nodes.get(fault.node());
            case "redis" -> redis;
            default -> postgres;
        };
    }

    /** What the processes have written to their standard output and error. */
    List<Path> logs() {
        return Stream.concat(
                        Stream.of(postgres.log(), redis.log()), nodes.stream().map(NodeProcess::log))
                .toList();
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(NodeProcess::close);
        redis.close();
        postgres.close();
    }
}
