package dev.peekwire.transcript.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chat that does not fit into memory is issued, verified and written nevertheless. */
class LongChatTest {
    private static final String HEAP = "-Xmx16m";
    private static final long LARGER = 2L * 16 * 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void a_chat_of_100_000_messages_takes_no_more_than_a_small_heap() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java,
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                // The module's classes are on the module path of this one.
                Path.of("target", "classes") + File.pathSeparator + System.getProperty("java.class.path"),
                LongChat.class.getName(),
                folder.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).isEqualToIgnoringNewLines("AUTHENTIC 100000");
        assertThat(Files.size(folder.resolve("transcript.json"))).isGreaterThan(LARGER);
        Path html = folder.resolve("transcript.html");
        assertThat(Files.size(html)).isGreaterThan(LARGER / 2);
        try (var lines = Files.lines(html)) {
            assertThat(lines.filter(line -> line.startsWith("<li id=\"e")).count())
                    .isEqualTo(LongChat.MESSAGES);
        }
    }
}
