package dev.peekwire.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What a visitor's browser loads, gzipped, module by module; the table is left in {@code target/sizes.md}. */
class SizesTest {
    private static final Path MODULES = Path.of("target", "classes", "META-INF", "resources", "peekwire");
    private static final Path MINIFIED = MODULES.resolve("min");
    private static final Path ENTRY = MODULES.resolve("peekwire-chat.js");
    /** The component, the client and one language, minified. */
    private static final int WIDGET = 25_000;
    /** The same as they are written, comments and all, each module gzipped by itself. */
    private static final int AS_WRITTEN = 58_000;

    private static final int MODULE = 5_000;
    /** What is told of queues and hours, with its largest language; loaded when a desk tells of either. */
    private static final int QUEUE = 2_500;

    /** What masks, minified: loaded when a chat begins, before there is a box to write in. */
    private static final int MASKS = 6_000;

    /** What a visitor asks for or is asked, minified, with its largest language; each loaded when it is needed. */
    private static final int PART = 3_000;

    private static final Pattern IMPORT = Pattern.compile("^(?:import|export) [^;]*?\"(\\..*?)\"", Pattern.MULTILINE);

    @Test
    void the_widget_with_its_largest_language_stays_below_25_kb_gzipped() throws IOException {
        Assumptions.assumeTrue(Files.exists(MINIFIED), "nothing was minified: no esbuild for this platform");
        int entry = gzipped(MINIFIED.resolve("peekwire-chat.js"));
        int language = in(MODULES.resolve("ui/words"))
                .mapToInt(file -> gzipped(MINIFIED.resolve(file.getFileName())))
                .max()
                .orElseThrow();
        assertThat(entry + language).isBetween(10_000, WIDGET);
    }

    @Test
    void what_is_told_of_queues_and_hours_is_loaded_apart_and_small() {
        Map<Path, Integer> sizes = new TreeMap<>();
        load(ENTRY, sizes);
        assertThat(sizes.keySet()).noneMatch(module -> module.toString().contains("queue"));
        Assumptions.assumeTrue(Files.exists(MINIFIED), "nothing was minified: no esbuild for this platform");
        assertThat(gzipped(MINIFIED.resolve("queue.js")) + gzipped(MINIFIED.resolve("queue-fr.js")))
                .isLessThan(QUEUE);
    }

    @Test
    void what_masks_is_loaded_apart_when_a_chat_begins() {
        Map<Path, Integer> sizes = new TreeMap<>();
        load(ENTRY, sizes);
        assertThat(sizes.keySet()).noneMatch(module -> module.toString().matches(".*/redact/(?!late-redactor).*"));
        Assumptions.assumeTrue(Files.exists(MINIFIED), "nothing was minified: no esbuild for this platform");
        assertThat(gzipped(MINIFIED.resolve("redactor.js"))).isBetween(3_000, MASKS);
        assertThat(MINIFIED.resolve("chunk.js")).as("one request, not two").doesNotExist();
    }

    @Test
    void copies_promises_and_the_survey_are_loaded_apart_and_small() {
        Map<Path, Integer> sizes = new TreeMap<>();
        load(ENTRY, sizes);
        assertThat(sizes.keySet()).noneMatch(module -> module.toString().matches(".*(copy|commitments|survey).*"));
        Assumptions.assumeTrue(Files.exists(MINIFIED), "nothing was minified: no esbuild for this platform");
        assertThat(List.of("copy", "commitments", "survey"))
                .allMatch(part ->
                        gzipped(MINIFIED.resolve(part + ".js")) + gzipped(MINIFIED.resolve(part + "-de.js")) < PART);
    }

    @Test
    void the_style_sheets_that_are_served_minified_have_lost_their_blanks_and_last_semicolons_and_nothing_else() {
        Assumptions.assumeTrue(Files.exists(MINIFIED), "nothing was minified: no esbuild for this platform");
        String minified = read(MINIFIED.resolve("peekwire-chat.js"));
        assertThat(List.of(
                        ":host{color-scheme:light dark;--accent:",
                        ".start ::slotted(:not([hidden])){display:block}",
                        "calc(100% - 18px)",
                        "join(\", \")"))
                .allMatch(minified::contains);
    }

    @Test
    void no_module_is_large_and_all_that_a_visitor_loads_stays_below_its_limit() throws IOException {
        Map<Path, Integer> sizes = new TreeMap<>();
        load(ENTRY, sizes);
        load(MODULES.resolve("ui/words/en.js"), sizes);
        write(sizes);
        assertThat(sizes.values()).allMatch(size -> size <= MODULE);
        assertThat(sum(sizes)).isBetween(20_000, AS_WRITTEN);
    }

    @Test
    void a_visitor_loads_nothing_that_is_the_agents() {
        Map<Path, Integer> sizes = new TreeMap<>();
        load(ENTRY, sizes);
        assertThat(sizes.keySet()).noneMatch(module -> module.toString().matches(".*(agent|console|peek-view).*"));
    }

    private static void load(Path module, Map<Path, Integer> sizes) {
        if (sizes.put(module, gzipped(module)) == null) {
            Matcher imports = IMPORT.matcher(read(module));
            while (imports.find()) {
                load(module.resolveSibling(imports.group(1)).normalize(), sizes);
            }
        }
    }

    private static void write(Map<Path, Integer> sizes) throws IOException {
        try (Stream<Path> minified = Files.exists(MINIFIED) ? in(MINIFIED) : Stream.empty()) {
            String rows = Stream.concat(sizes.keySet().stream(), minified)
                    .map(module -> "| `" + MODULES.relativize(module) + "` | " + gzipped(module) + " |\n")
                    .collect(Collectors.joining());
            String sum = "| all modules as written, English | " + sum(sizes) + " |\n";
            Files.writeString(Path.of("target", "sizes.md"), "| Module | Bytes, gzipped |\n|---|---:|\n" + rows + sum);
        }
    }

    private static int sum(Map<Path, Integer> sizes) {
        return sizes.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Stream<Path> in(Path folder) throws IOException {
        return Files.list(folder)
                .filter(file -> file.toString().endsWith(".js"))
                .sorted();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int gzipped(Path file) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new Best(bytes)) {
                Files.copy(file, gzip);
            }
            return bytes.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As servers do it that compress in advance. */
    private static final class Best extends GZIPOutputStream {
        Best(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
