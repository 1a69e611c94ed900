package dev.peekwire.benchmarks.nodes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import redis.embedded.core.ExecutableProvider;

/** A PostgreSQL with its usual durability and a Redis that keeps nothing, both real and of our own, on the loopback. */
final class Backends implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder = Files.createTempDirectory("peekwire-two-nodes");
    private final Path data = folder.resolve("postgres");
    private final EmbeddedPostgres postgres;
    private final Process redis;
    private final int redisPort;

    /**
     * Starts both.
     *
     * @param executable a Redis server; empty for Redis 6.2 from a Maven package
     */
    Backends(String executable) throws IOException, InterruptedException {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        redisPort = freePort();
        redis = start(executable.isEmpty() ? packaged() : executable);
        Runtime.getRuntime().addShutdownHook(new Thread(redis::destroyForcibly));
    }

    private static String packaged() throws IOException {
        return ExecutableProvider.newJarResourceProvider().get().getAbsolutePath();
    }

    private Process start(String executable) throws IOException, InterruptedException {
        List<String> command = List.of(
                executable,
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(redisPort),
                "--save",
                "",
                "--appendonly",
                "no",
                "--dir",
                folder.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis.log").toFile())
                .start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!accepts()) {
            if (!process.isAlive() || System.nanoTime() - end > 0) {
                throw new IOException("Redis does not come up");
            }
            Thread.sleep(20);
        }
        return process;
    }

    private boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), redisPort), 1_000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String postgresUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    String redisUri() {
        return "redis://127.0.0.1:" + redisPort;
    }

    Duration redisCpu() {
        return redis.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** No process of PostgreSQL does anything from now on, though all connections stand. */
    void stopPostgres() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void resumePostgres() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String which) throws IOException, InterruptedException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<String> pids = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(one -> Long.toString(one.pid()))
                .toList();
        new ProcessBuilder(
                        Stream.concat(Stream.of("kill", which), pids.stream()).toList())
                .start()
                .waitFor();
    }

    @Override
    public void close() throws IOException {
        redis.destroyForcibly();
        postgres.close();
    }
}
