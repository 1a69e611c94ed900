package dev.peekwire.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README and guides show is code that compiles in this build, and what they link to is there. */
final class DocumentationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#\\s]+)[^)]*\\)");

    @Test
    void every_java_block_stands_word_for_word_in_a_source_of_this_build() throws IOException {
        String sources = files(".java").map(DocumentationTest::onOneLine).collect(Collectors.joining("\n"));
        List<String> missing = documents()
                .flatMap(document -> quotes(document)
                        .filter(quote -> !sources.contains(quote))
                        .map(quote -> ROOT.relativize(document) + ": " + quote))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void every_relative_link_leads_somewhere() throws IOException {
        List<String> broken = documents()
                .flatMap(document -> links(document)
                        .filter(link -> !Files.exists(document.resolveSibling(link)))
                        .map(link -> ROOT.relativize(document) + ": " + link))
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void there_are_documents_with_code() throws IOException {
        assertThat(documents().flatMap(DocumentationTest::quotes)).hasSizeGreaterThan(10);
    }

    /** Blocks, each split at its empty lines, so that a guide may leave something out between two steps. */
    private static Stream<String> quotes(Path document) {
        return JAVA.matcher(read(document))
                .results()
                .flatMap(block -> Stream.of(block.group(1).split("\n\n")))
                .map(DocumentationTest::squeezed);
    }

    private static Stream<String> links(Path document) {
        return LINK.matcher(read(document)).results().map(found -> found.group(1));
    }

    private static Stream<Path> documents() throws IOException {
        return Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md")
                        .map(ROOT::resolve)
                        .filter(Files::exists),
                files(ROOT.resolve("docs"), ".md"));
    }

    private static Stream<Path> files(String suffix) throws IOException {
        return files(ROOT, suffix).filter(file -> file.toString().contains("/src/"));
    }

    private static Stream<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(file ->
                            file.toString().endsWith(suffix) && !file.toString().contains("/target/"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String onOneLine(Path file) {
        return squeezed(read(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Line breaks and indentation are the formatter's business. */
    private static String squeezed(String text) {
        Matcher breaks = Pattern.compile("\\s+").matcher(text.strip());
        return breaks.replaceAll(" ")
                .replaceAll("\\( ", "(")
                .replaceAll(" \\.", ".")
                .replaceAll(" \\)", ")");
    }
}
