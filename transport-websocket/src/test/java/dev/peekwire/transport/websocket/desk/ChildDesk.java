package dev.peekwire.transport.websocket.desk;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.peekwire.transport.websocket.EmbeddedServer;
import dev.peekwire.transport.websocket.WebSocketOptions;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link DeskServer} in a JVM of its own, which can be killed and whose heap can be read. It ends with its parent. */
final class ChildDesk implements AutoCloseable {
    private static final String ANSWER = "@@ ";

    private final Process process;
    private final BufferedWriter commands;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final URI uri;

    private ChildDesk(Process process) throws InterruptedException {
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        Thread reader = new Thread(this::read, "child-desk");
        reader.setDaemon(true);
        reader.start();
        this.uri = URI.create(answer());
    }

    /** On that port, or on a free one if it is 0. */
    static ChildDesk start(EmbeddedServer.Kind kind, int port, List<String> jvmOptions)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.net.preferIPv4Stack=true"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ChildDesk.class.getName()));
        command.addAll(List.of(kind.name(), Integer.toString(port)));
        return new ChildDesk(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    URI uri() {
        return uri;
    }

    long pid() {
        return process.pid();
    }

    /** Its live heap, into a file that does not exist yet. */
    void dumpHeap(Path file) throws IOException, InterruptedException {
        commands.write("dump " + file + "\n");
        commands.flush();
        String answer = answer();
        if (!answer.equals("dumped")) {
            throw new AssertionError(answer);
        }
    }

    /** As a crash would. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("it lives");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private String answer() throws InterruptedException {
        String answer = answers.poll(60, TimeUnit.SECONDS);
        if (answer == null) {
            process.destroyForcibly();
            throw new AssertionError("the child does not answer");
        }
        return answer;
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            StringBuilder other = new StringBuilder();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(ANSWER)) {
                    answers.add(line.substring(ANSWER.length()));
                } else if (other.length() < 10_000) {
                    other.append(line).append('\n');
                }
            }
            answers.add("the child ended: " + other);
        } catch (IOException e) {
            answers.add("the child was killed");
        }
    }

    /**
     * The child itself.
     *
     * @param args the container and the port
     */
    public static void main(String[] args) throws Exception {
        EmbeddedServer.Kind kind = EmbeddedServer.Kind.valueOf(args[0]);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (DeskServer server =
                new DeskServer(kind, WebSocketOptions.defaults(), DeskServer.LIMITS, Integer.parseInt(args[1]))) {
            System.out.println(ANSWER + server.uri());
            for (String command = in.readLine(); command != null; command = in.readLine()) {
                dump(command.substring("dump ".length()));
                System.out.println(ANSWER + "dumped");
            }
        } finally {
            System.exit(0);
        }
    }

    /** A dump of live objects begins with a collection, which HotSpot leaves out while a thread is in JNI code. */
    private static void dump(String file) throws IOException {
        WeakReference<Object> garbage;
        do {
            Files.deleteIfExists(Path.of(file));
            garbage = new WeakReference<>(new Object());
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file, true);
        } while (garbage.get() != null);
    }
}
