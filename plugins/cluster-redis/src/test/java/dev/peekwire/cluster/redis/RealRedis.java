package dev.peekwire.cluster.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import redis.embedded.core.ExecutableProvider;

/** A Redis server of the test's own, on a free port of loopback; it can be killed, paused and started again. */
final class RealRedis implements AutoCloseable {
    /** Where a Redis 7 is looked for; {@code -Dpeekwire.redis7} says another place. */
    private static final List<String> SERVERS = List.of("/usr/bin/redis-server", "/usr/bin/valkey-server");

    private static final class Embedded {
        static final File EXECUTABLE = executable();

        private static File executable() {
            try {
                return ExecutableProvider.newJarResourceProvider().get();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final List<String> command = new ArrayList<>();
    private final Path folder;
    private final int port;
    private Process process;

    private RealRedis(String executable, List<String> more) throws IOException {
        this.folder = Files.createTempDirectory("peekwire-redis");
        this.port = freePort();
        command.addAll(List.of(executable, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"));
        command.addAll(List.of(
                "--dir", folder.toString(), "--logfile", folder.resolve("log").toString()));
        command.addAll(List.of("--port", Integer.toString(port)));
        more.forEach(words -> command.addAll(List.of(words.split(" "))));
        start();
    }

    /** Redis 6.2, from a Maven package. */
    static RealRedis six(String... more) throws IOException {
        return new RealRedis(Embedded.EXECUTABLE.getAbsolutePath(), List.of(more));
    }

    /** Redis 7, if this machine has one. */
    static Optional<RealRedis> seven(String... more) throws IOException {
        Optional<String> found = installed();
        return found.isEmpty() ? Optional.empty() : Optional.of(new RealRedis(found.get(), List.of(more)));
    }

    /** Redis 7 that speaks TLS at another port; none if it can't. */
    static Optional<RealRedis> sevenWithTls(int port, SelfSigned one) throws IOException {
        try {
            return seven(
                    "--tls-port",
                    Integer.toString(port),
                    "--tls-cert-file",
                    one.certificate().toString(),
                    "--tls-key-file",
                    one.key().toString(),
                    "--tls-ca-cert-file",
                    one.certificate().toString(),
                    "--tls-auth-clients",
                    "no");
        } catch (org.awaitility.core.TerminalFailureException without) {
            return Optional.empty();
        }
    }

    static Optional<String> installed() {
        String told = System.getProperty("peekwire.redis7", "");
        return Stream.concat(Stream.of(told).filter(path -> !path.isEmpty()), SERVERS.stream())
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    RedisURI uri() {
        return RedisURI.builder()
                .withHost("127.0.0.1")
                .withPort(port)
                .withTimeout(Duration.ofSeconds(20))
                .build();
    }

    /** Starts it, and waits until it answers. */
    void start() throws IOException {
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Patience.await().failFast("the server ended", () -> !process.isAlive()).until(this::accepts);
    }

    private boolean accepts() {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
            socket.getOutputStream().write("PING\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            socket.setSoTimeout(1_000);
            return socket.getInputStream().read() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    /** Nobody in there does anything, though connections stand: {@code SIGSTOP}. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String which) throws IOException, InterruptedException {
        new ProcessBuilder("kill", which, Long.toString(process.pid())).start().waitFor();
    }

    /** Asks the server something, on a connection of its own. */
    <T> T ask(Function<RedisCommands<String, String>, T> question) {
        try (RedisClient client = RedisClient.create(uri());
                StatefulRedisConnection<String, String> connection = client.connect()) {
            return question.apply(connection.sync());
        }
    }

    /** Every key and what is under it, as text. */
    String kept() {
        return ask(redis -> {
            StringBuilder all = new StringBuilder();
            for (String key : redis.keys("*")) {
                all.append(key)
                        .append('=')
                        .append(new String(redis.dump(key), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        });
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
