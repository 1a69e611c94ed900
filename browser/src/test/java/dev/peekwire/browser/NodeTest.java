package dev.peekwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Runs the client's own tests, which are JavaScript, where there is a Node to run them. The build needs none. */
class NodeTest {
    private static final int OLDEST = 20;
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*", Pattern.DOTALL);
    private static final Pattern PASSED = Pattern.compile("^# pass (\\d+)$", Pattern.MULTILINE);

    @Test
    void the_clients_tests_in_javascript_pass() throws Exception {
        Assumptions.assumeTrue(
                version() >= OLDEST, "no Node " + OLDEST + " or later on the PATH: browser/src/test/js is not run");
        List<String> command = new ArrayList<>(List.of("node", "--test", "--test-reporter=tap"));
        command.addAll(tests());
        Run run = run(5, command.toArray(String[]::new));
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(first(PASSED, run.output())).as(run.output()).isGreaterThan(150);
    }

    /** By name: what Node makes of a folder depends on its version. */
    private static List<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/js"))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".test.js"))
                    .sorted()
                    .toList();
        }
    }

    private static int version() throws InterruptedException {
        try {
            return first(VERSION, run(1, "node", "--version").output());
        } catch (IOException absent) {
            return 0;
        }
    }

    private static int first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static Run run(int minutes, String... command) throws IOException, InterruptedException {
        File output = File.createTempFile("node-test", ".tap", new File("target"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return new Run(-1, "no end after " + minutes + " minutes");
        }
        return new Run(process.exitValue(), Files.readString(output.toPath(), StandardCharsets.UTF_8));
    }

    private record Run(int exit, String output) {}
}
