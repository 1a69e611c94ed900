package dev.peekwire.examples.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import redis.embedded.core.ExecutableProvider;

/** A real Redis 6.2, from a Maven package, on a free port of loopback. It keeps nothing. Not thread-safe. */
public final class Redis implements AutoCloseable {
    private static final Duration STARTING = Duration.ofSeconds(20);

    private final List<String> command;
    private final int port;
    private Process process;
    private Guard guard;

    private Redis(List<String> command, int port) {
        this.command = command;
        this.port = port;
        this.process = launch();
        this.guard = Guard.over(process.toHandle());
    }

    /**
     * Starts it, and waits until it answers.
     *
     * @param folder its own, where it works and logs
     */
    public static Redis start(Path folder) {
        int port = Ports.free();
        try {
            String executable =
                    ExecutableProvider.newJarResourceProvider().get().getAbsolutePath();
            return new Redis(
                    List.of(
                            executable,
                            "--bind",
                            "127.0.0.1",
                            "--port",
                            Integer.toString(port),
                            "--save",
                            "",
                            "--appendonly",
                            "no",
                            "--dir",
                            folder.toString(),
                            "--logfile",
                            folder.resolve("redis.log").toString()),
                    port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() {
        try {
            Process started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Ports.until(STARTING, "Redis", () -> answers() || !started.isAlive());
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where it is; the same after a restart. */
    public URI uri() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    /** The server's process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        guard.close();
        process.destroyForcibly().onExit().join();
    }

    /** After a kill: at the same port, empty. */
    public void restart() {
        process = launch();
        guard = Guard.over(process.toHandle());
    }

    @Override
    public void close() {
        kill();
    }
}
