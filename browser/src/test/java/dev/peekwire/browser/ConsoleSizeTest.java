package dev.peekwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a console costs on the wire: its own modules as they are served, comments included, each gzipped by itself. */
class ConsoleSizeTest {
    private static final Path MODULES = Path.of("src/main/resources/META-INF/resources/peekwire");
    private static final int SERVED = 40 * 1024;
    /** One file, without comments and indentation, as a bundler that renames nothing makes it. */
    private static final int BUNDLED = 25 * 1024;

    private static final int LANGUAGE = 4 * 1024;

    private static List<String> modules() throws IOException {
        try (Stream<Path> own = Files.list(MODULES.resolve("ui/console"))) {
            return Stream.concat(Stream.of(MODULES.resolve("peekwire-console.js")), own.sorted())
                    .map(ConsoleSizeTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int gzipped(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }

    @Test
    void its_own_modules_stay_below_what_the_guide_says() throws IOException {
        int served = modules().stream().mapToInt(ConsoleSizeTest::gzipped).sum();
        String bundle = String.join("\n", modules())
                .replaceAll("(?s)/\\*\\*.*?\\*/", "")
                .replaceAll("\\n\\s+", "\n");
        System.out.println("peekwire-console: " + served + " bytes gzipped as served, " + gzipped(bundle) + " bundled");
        assertThat(served).isLessThan(SERVED);
        assertThat(gzipped(bundle)).isLessThan(BUNDLED);
    }

    @Test
    void no_language_is_heavier_than_a_few_kilobytes() throws IOException {
        try (Stream<Path> languages = Files.list(MODULES.resolve("ui/words/console"))) {
            assertThat(languages.toList()).hasSize(6).allSatisfy(file -> assertThat(gzipped(read(file)))
                    .isLessThan(LANGUAGE));
        }
    }
}
