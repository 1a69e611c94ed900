package dev.peekwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What a console costs on the wire: its own modules as they are written, each gzipped by itself, and all of it minified. */
class ConsoleSizeTest {
    private static final Path MODULES = Path.of("src/main/resources/META-INF/resources/peekwire");
    private static final Path MINIFIED = Path.of("target", "classes", "META-INF", "resources", "peekwire", "min");
    private static final int SERVED = 88_000;
    /** With the client, what both components share, and no words. */
    private static final int WHOLE = 47_500;

    private static final int LANGUAGE = 4_000;
    /** The screen for quick replies and proposals as it is written, without words; loaded when it is opened first. */
    private static final int LIBRARY = 19_000;
    /** Why a chat went where it went, likewise. */
    private static final int TRACE = 3_500;
    /** The supervisor's view, likewise. */
    private static final int FLOOR = 6_000;
    /** Promises, likewise. */
    private static final int PROMISES = 8_500;
    /** What is known of a chat, likewise. */
    private static final int HANDOVER = 6_500;
    /** The supervisor's charts, likewise. */
    private static final int MEASURES = 16_000;

    private static final Set<String> LATER =
            Set.of("library", "measures", "handover", "trace", "supervisor", "promises");
    private static final Pattern IMPORTS_THEM =
            Pattern.compile("^import [^;(]*(library|measures|handover|trace|supervisor|promises)/", Pattern.MULTILINE);

    private static List<String> modules() throws IOException {
        try (Stream<Path> own = Files.walk(MODULES.resolve("ui/console"))) {
            return Stream.concat(
                            Stream.of(MODULES.resolve("peekwire-console.js")),
                            own.filter(Files::isRegularFile)
                                    .filter(file -> !isLater(file))
                                    .sorted())
                    .map(ConsoleSizeTest::read)
                    .toList();
        }
    }

    /** Whether it is loaded when it is wanted first. */
    private static boolean isLater(Path file) {
        return LATER.contains(file.getParent().getFileName().toString());
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
        assertThat(served).isBetween(20_000, SERVED);
    }

    @Test
    void the_whole_console_minified_stays_below_what_the_guide_says() throws IOException {
        Path file = MINIFIED.resolve("peekwire-console.js");
        Assumptions.assumeTrue(Files.exists(file), "nothing was minified: no esbuild for this platform");
        try (Stream<Path> shared = Files.list(MINIFIED.resolve("console"))) {
            int chunks = shared.filter(chunk -> chunk.getFileName().toString().startsWith("chunk-"))
                    .mapToInt(chunk -> gzipped(read(chunk)))
                    .sum();
            assertThat(gzipped(read(file)) + chunks).isBetween(10_000, WHOLE);
        }
    }

    @Test
    void no_language_is_heavier_than_a_few_kilobytes() throws IOException {
        for (String table : List.of("console", "routing", "answers", "library", "measures", "handover", "promises")) {
            try (Stream<Path> languages = Files.list(MODULES.resolve("ui/words").resolve(table))) {
                assertThat(languages.toList()).hasSize(6).allSatisfy(file -> assertThat(gzipped(read(file)))
                        .isLessThan(LANGUAGE));
            }
        }
    }

    @Test
    void what_is_rarely_shown_is_loaded_when_it_is_opened_and_not_before() throws IOException {
        assertThat(served("library")).isBetween(5_000, LIBRARY);
        assertThat(served("measures")).isBetween(5_000, MEASURES);
        assertThat(served("promises")).isBetween(2_000, PROMISES);
        assertThat(served("handover")).isBetween(2_000, HANDOVER);
        assertThat(served("supervisor")).isBetween(2_000, FLOOR);
        assertThat(served("trace")).isBetween(1_000, TRACE);
        assertThat(modules()).allMatch(module -> !IMPORTS_THEM.matcher(module).find());
        Path file = MINIFIED.resolve("peekwire-console.js");
        Assumptions.assumeTrue(Files.exists(file), "nothing was minified: no esbuild for this platform");
        assertThat(read(file))
                .doesNotContain(
                        "library-conflict", "measure-cards", "known-facts", "why-agent", "floor-head", "promise-head");
    }

    private static int served(String folder) throws IOException {
        try (Stream<Path> own = Files.list(MODULES.resolve("ui/console").resolve(folder))) {
            return own.mapToInt(file -> gzipped(read(file))).sum();
        }
    }
}
