package dev.peekwire.examples.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import redis.embedded.core.ExecutableProvider;

/** A real Redis 6.2, from a Maven package, on a port of loopback that stays its own. Thread-safe. */
public final class Redis implements AutoCloseable {
    /** Settings of one that keeps nothing. */
    public static final List<String> FORGETFUL = List.of("--save", "", "--appendonly", "no");

    private static final Duration STARTING = Duration.ofSeconds(60);

    private final List<String> command;
    private final Path data;
    private final Path log;
    private final int port;
    private volatile Process process;
    private Guard guard;

    private Redis(List<String> command, Path data, Path log, int port) {
        this.command = command;
        this.data = data;
        this.log = log;
        this.port = port;
        this.process = launch();
        this.guard = Guard.over(process.toHandle());
    }

    /**
     * Starts one that keeps nothing, and waits until it answers.
     *
     * @param folder where it works and logs
     */
    public static Redis start(Path folder) {
        return start(folder, FORGETFUL);
    }

    /**
     * Starts it, and waits until it answers.
     *
     * @param folder where it works and logs
     * @param settings on its command line, such as {@code --appendonly yes}
     */
    public static Redis start(Path folder, List<String> settings) {
        try {
            return start(
                    folder,
                    settings,
                    ExecutableProvider.newJarResourceProvider().get().getAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts another Redis or Valkey than the package's, and waits until it answers.
     *
     * @param folder where it works and logs
     * @param settings on its command line
     * @param executable the server's
     */
    public static Redis start(Path folder, List<String> settings, String executable) {
        int port = Ports.free();
        try {
            Path data = Files.createDirectories(folder.resolve("redis"));
            List<String> command = new ArrayList<>(List.of(
                    executable, "--bind", "127.0.0.1", "--port", Integer.toString(port), "--dir", data.toString()));
            command.addAll(settings);
            return new Redis(command, data, folder.resolve("redis.log"), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() {
        try {
            Process started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            Ports.until(STARTING, "Redis", () -> answers() || !started.isAlive());
            if (!started.isAlive()) {
                throw new IllegalStateException("Redis ended before it was ready: see " + log);
            }
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where it is; the same after a restart. */
    public URI uri() {
        return uri(port);
    }

    /** Where it is, by way of another port of loopback. */
    public static URI uri(int port) {
        return URI.create("redis://127.0.0.1:" + port);
    }

    /** Where it listens; the same after a restart. */
    public int port() {
        return port;
    }

    /** Where its files are, if it keeps any. */
    public Path data() {
        return data;
    }

    /** What it says. */
    public Path log() {
        return log;
    }

    /** The server's process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Ends it at once, as {@code kill -9} does. */
    public synchronized void kill() {
        guard.close();
        Tree.kill(process());
    }

    /** After a kill: at the same port, with what it was told to keep. */
    public synchronized void restart() {
        process = launch();
        guard = Guard.over(process());
    }

    @Override
    public void close() {
        kill();
    }
}
