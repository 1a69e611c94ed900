package dev.peekwire.examples.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide shows code that compiles and runs: what it quotes stands in this package, word for word. */
final class WritingATransportGuideTest {
    private static final Path GUIDE = Path.of("../docs/guides/writing-a-transport.md");
    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java/dev/peekwire/examples/tcp"), Path.of("src/test/java/dev/peekwire/examples/tcp"));

    @Test
    void what_the_guide_quotes_is_code_of_the_example() throws IOException {
        String code =
                SOURCES.stream().flatMap(WritingATransportGuideTest::files).collect(Collectors.joining(" "));
        List<String> quotes = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .flatMap(block -> Stream.of(block.group(1).split("\n\n")))
                .map(WritingATransportGuideTest::onOneLine)
                .toList();
        assertThat(quotes).hasSizeGreaterThan(3).allSatisfy(quote -> assertThat(code)
                .contains(quote));
    }

    private static Stream<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(WritingATransportGuideTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return onOneLine(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String onOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
