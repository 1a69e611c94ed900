package dev.peekwire.benchmarks.nodes;

import dev.peekwire.examples.cluster.Postgres;
import dev.peekwire.examples.cluster.Redis;
import dev.peekwire.examples.cluster.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL with its usual durability and a Redis that keeps nothing, both real and of our own, on the loopback. */
final class Backends implements AutoCloseable {
    private final Postgres postgres;
    private final Redis redis;

    /**
     * Starts both.
     *
     * @param executable a Redis server; empty for Redis 6.2 from a Maven package
     */
    Backends(String executable) throws IOException {
        Path folder = Files.createTempDirectory("peekwire-two-nodes");
        postgres = Postgres.start(folder);
        redis = executable.isEmpty() ? Redis.start(folder) : Redis.start(folder, Redis.FORGETFUL, executable);
    }

    String postgresUrl() {
        return postgres.url();
    }

    String redisUri() {
        return redis.uri().toString();
    }

    Duration redisCpu() {
        return redis.process().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** No process of PostgreSQL does anything from now on, though all connections stand. */
    void stopPostgres() {
        Tree.pause(postgres.process());
    }

    void resumePostgres() {
        Tree.resume(postgres.process());
    }

    @Override
    public void close() {
        redis.close();
        postgres.close();
    }
}
