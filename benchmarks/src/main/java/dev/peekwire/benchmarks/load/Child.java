package dev.peekwire.benchmarks.load;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A child JVM on a core of its own, where {@code taskset} is there to pin it. Not thread-safe. */
public final class Child implements AutoCloseable {
    /** A core that is none: the child is not pinned. */
    public static final int ANYWHERE = -1;

    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader answers;
    private final Line hello;

    private Child(Process process) throws IOException {
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.hello = answer();
    }

    /** Starts a main class of this program, its errors going where the parent's go. */
    public static Child start(Class<?> main, int core, List<String> options, String... args) throws IOException {
        List<String> command = new ArrayList<>(pinned(core));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Djava.net.preferIPv4Stack=true", "-Dfile.encoding=UTF-8"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        return new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Whether children can be pinned: {@code taskset} is there, and a core for each. */
    public static boolean canPin() {
        return Runtime.getRuntime().availableProcessors() > 1 && taskset() != null;
    }

    private static List<String> pinned(int core) {
        String taskset = taskset();
        return core != ANYWHERE && canPin() && taskset != null
                ? List.of(taskset, "-c", Integer.toString(core))
                : List.of();
    }

    private static @org.jspecify.annotations.Nullable String taskset() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path found = Path.of(folder, "taskset");
            if (Files.isExecutable(found)) {
                return found.toString();
            }
        }
        return null;
    }

    /** What it said when it was up. */
    public Line hello() {
        return hello;
    }

    /** Sends a command and waits for its answer. */
    public Line ask(Line command) throws IOException {
        commands.write(command + "\n");
        commands.flush();
        return answer();
    }

    public Line ask(String verb) throws IOException {
        return ask(Line.of(verb));
    }

    private Line answer() throws IOException {
        for (String text = answers.readLine(); text != null; text = answers.readLine()) {
            if (text.startsWith(Control.ANSWER)) {
                return checked(Line.parse(text.substring(Control.ANSWER.length())));
            }
            System.err.println(text);
        }
        throw new IOException("a child JVM ended; see above why");
    }

    private static Line checked(Line answer) throws IOException {
        if (answer.verb().equals("failed")) {
            throw new IOException("a child JVM failed: " + answer.text("why"));
        }
        return answer;
    }

    @Override
    public void close() {
        try {
            commands.close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
