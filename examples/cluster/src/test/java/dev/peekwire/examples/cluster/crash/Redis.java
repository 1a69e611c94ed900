package dev.peekwire.examples.cluster.crash;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import redis.embedded.core.ExecutableProvider;

/** A real Redis 6.2 that writes down, uncompressed, whatever it is given to keep. */
final class Redis implements Server {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Path log;
    private final int port = Ports.free();
    private final List<String> command;
    private Process process;

    private Redis(Path parent) throws IOException {
        folder = Files.createDirectories(parent.resolve("redis"));
        log = parent.resolve("redis.log");
        String executable = ExecutableProvider.newJarResourceProvider().get().getAbsolutePath();
        command = List.of(
                executable,
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                folder.toString(),
                "--save",
                "1 1",
                "--rdbcompression",
                "no",
                "--appendonly",
                "yes");
        process = launch();
        answering();
    }

    static Redis start(Path parent) throws IOException {
        return new Redis(parent);
    }

    static String uri(int at) {
        return "redis://127.0.0.1:" + at;
    }

    int port() {
        return port;
    }

    /** Where it keeps what it is given to keep. */
    Path folder() {
        return folder;
    }

    Path log() {
        return log;
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void answering() {
        Patience.await(PATIENCE, "Redis", this::answers);
    }

    private boolean answers() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public synchronized void kill() {
        Processes.kill(process.toHandle());
    }

    @Override
    public synchronized void start() throws IOException {
        process = launch();
        answering();
    }

    @Override
    public synchronized void pause() {
        Processes.pause(process.toHandle());
    }

    @Override
    public synchronized void resume() {
        Processes.resume(process.toHandle());
    }

    @Override
    public void close() {
        kill();
    }
}
