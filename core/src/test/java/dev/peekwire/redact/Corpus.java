package dev.peekwire.redact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of the corpora beside this class. */
final class Corpus {
    private Corpus() {}

    static List<String> lines(String name) {
        try (InputStream in = Corpus.class.getResourceAsStream(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("# ") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is to be shown of a value: its prefix and white space. */
    static String masked(String value, int prefix) {
        int[] cells = value.codePoints().toArray();
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            shown.appendCodePoint(i < prefix || Chars.isBlank(cells[i]) ? cells[i] : 0x2022);
        }
        return shown.toString();
    }
}
