package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peekwire.protocol.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/protocol.md} shows is what is spoken. */
class ProtocolGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "protocol.md");

    @TempDir
    Path folder;

    @Test
    void every_frame_in_the_guide_is_one() throws Exception {
        List<String> lines = blocks("json").flatMap(String::lines).toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(6);
        for (String line : lines) {
            List<Frame> frames = reader(line).decode(line);
            assertThat(frames).as(line).isNotEmpty();
        }
    }

    @Test
    void the_client_in_the_guide_follows_the_protocol() throws Exception {
        assumeTrue(onThePath("node"), "needs Node");
        Path client = Files.writeString(
                folder.resolve("client.mjs"),
                polyfill() + blocks("js").findFirst().orElseThrow());
        Process node = new ProcessBuilder(
                        "node",
                        Path.of("src/test/resources/guide-client.mjs").toString(),
                        client.toString(),
                        Path.of("src/main/resources/dev/peekwire/json/vectors/draft.json")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        assertThat(node.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(node.exitValue())
                .as(Files.readString(folder.resolve("out.txt")))
                .isZero();
    }

    /** For Node before 20, which the guide does not mind. */
    private static String polyfill() {
        return "Array.prototype.toSpliced ??= function (...a) { const c = [...this]; c.splice(...a); return c; };\n";
    }

    private static JsonFrameCodec reader(String line) {
        Matcher name = Pattern.compile("\\{\"(\\w+)\"").matcher(line);
        assertThat(name.find()).isTrue();
        boolean client = new ClientFrames().shape(name.group(1)) != FrameSet.Shape.UNKNOWN;
        return client ? JsonFrameCodec.desk() : JsonFrameCodec.client();
    }

    private static Stream<String> blocks(String language) throws IOException {
        Pattern block = Pattern.compile("```" + language + "\\R(.*?)```", Pattern.DOTALL);
        return block.matcher(Files.readString(GUIDE)).results().map(found -> found.group(1));
    }

    private static boolean onThePath(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }
}
