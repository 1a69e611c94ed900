package dev.peekwire.examples.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A node as a process of its own, which ends with this one. Thread-safe. */
public final class NodeProcess implements AutoCloseable {
    private static final Duration STARTING = Duration.ofMinutes(3);
    private static final int STOPPING_SECONDS = 10;

    private final Process process;
    private final int port;
    private final Path log;

    private NodeProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts the demo's node, and waits until it takes connections.
     *
     * @param words the node's
     * @param log where its log goes
     */
    public static NodeProcess start(NodeArguments words, Path log) {
        return start(Node.class, words, log, List.of());
    }

    /**
     * Starts a node, and waits until it takes connections.
     *
     * @param main whose {@code main} takes these words
     * @param words the node's
     * @param log where its log goes
     * @param java more options of its JVM
     */
    public static NodeProcess start(Class<?> main, NodeArguments words, Path log, List<String> java) {
        NodeProcess node = launch(main, words, log, java);
        node.awaitReady();
        return node;
    }

    /**
     * Starts a node and returns at once; {@link #awaitReady} comes after.
     *
     * @param main whose {@code main} takes these words
     * @param words the node's
     * @param log where its log goes
     * @param java more options of its JVM
     */
    public static NodeProcess launch(Class<?> main, NodeArguments words, Path log, List<String> java) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Djava.net.preferIPv4Stack=true", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
        command.addAll(java);
        command.addAll(List.of("-cp", classPath(main.getClassLoader()), main.getName()));
        command.addAll(words.words());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            return new NodeProcess(process, words.port(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of this process; Maven runs a main class in a loader of its own. */
    private static String classPath(ClassLoader loader) {
        if (!(loader instanceof URLClassLoader ours)) {
            return System.getProperty("java.class.path");
        }
        return Arrays.stream(ours.getURLs()).map(NodeProcess::file).collect(Collectors.joining(File.pathSeparator));
    }

    private static String file(URL url) {
        return Path.of(URI.create(url.toString())).toString();
    }

    /** Returns when it takes connections. */
    public void awaitReady() {
        Ports.until(STARTING, "the node", () -> answers() || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException("the node ended before it was ready: see " + log);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Its process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end, and does not wait. */
    void end() {
        process.destroy();
    }

    /** Ends it as an operator does: its clients are told to come back. */
    @Override
    public void close() {
        end();
        try {
            if (!process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    @Override
    public String toString() {
        return "port " + port + " (" + log.getFileName() + ")";
    }
}
