package dev.peekwire.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.transcript.proof.PublicKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that is handed out, started as those start it who get it, with what the format's vectors have. */
class RunnableJarTest {
    private static final Path JAR = Path.of("target", "peekwire-verify.jar");
    private static final Path VECTORS = Path.of("..", "docs", "transcript-vectors.json");

    @TempDir
    Path folder;

    /** What it printed. */
    private String said = "";

    private int run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }

    private static String vector(String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(Files.readString(VECTORS));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String visitors() throws IOException {
        String quoted = vector("\\{\"file\":\"((?:[^\"\\\\]|\\\\.)*+)\",\"name\":\"for the visitor\"");
        return quoted.replace("\\\\", "\0")
                .replace("\\n", "\n")
                .replace("\\\"", "\"")
                .replace('\0', '\\');
    }

    @Test
    void it_runs_by_itself_and_tells_the_four_verdicts() throws Exception {
        String keys = Files.writeString(folder.resolve("jwks.json"), vector("\"keys\": (\\{.*})"))
                .toString();
        assertThat(PublicKeys.of(Files.readString(Path.of(keys)))).isNotEmpty();
        Path file = folder.resolve("transcript.json");
        String text = visitors();

        assertThat(run(Files.writeString(file, text).toString(), "--keys", keys))
                .as(said)
                .isZero();
        assertThat(said).startsWith("AUTHENTIC: this is what the company's chat desk issued.");
        Files.writeString(file, text.replace("$100", "$900"));
        assertThat(run(file.toString(), "--keys", keys)).isEqualTo(1);
        assertThat(said).startsWith("ALTERED at event 5: ");
        Files.writeString(file, text.substring(0, text.indexOf("$100")));
        assertThat(run(file.toString(), "--keys", keys)).isEqualTo(2);
        assertThat(said).startsWith("INCOMPLETE at event 5: ");
        Files.writeString(file, text);
        String none =
                Files.writeString(folder.resolve("none.json"), "{\"keys\":[]}").toString();
        assertThat(run(file.toString(), "--keys", none)).isEqualTo(3);
        assertThat(said).startsWith("UNKNOWN KEY: ");
    }

    @Test
    void who_calls_it_wrongly_is_told_how_and_nobody_sees_a_stack_trace() throws Exception {
        assertThat(run()).isEqualTo(64);
        assertThat(said).startsWith("Use: java -jar peekwire-verify.jar").doesNotContain("Exception");
        assertThat(run("none.json", "--keys", "none.json")).isEqualTo(66);
        assertThat(said).startsWith("There is no such file: none.json").doesNotContain("Exception");
        assertThat(run("--help")).isZero();
        assertThat(said).startsWith("Says whether a transcript of a chat is as the company's chat desk issued it.");
    }

    @Test
    void it_is_small() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(200_000);
    }
}
