package dev.peekwire.transcript;

import java.io.IOException;
import java.time.LocalDate;

/**
 * Plain text. An entry's line begins at the margin, a detail's with {@code "  - "}, and each line of what somebody wrote
 * with four spaces: whatever they write, it can't look like either. What was promised stands between lines of {@code "  ==="}.
 */
final class PlainWriter extends LineWriter {
    private static final String ISOLATE = "\u2068";
    private static final String FRAME = "  " + "=".repeat(40) + "\n";
    private static final String END = "\u2069";

    PlainWriter(Appendable out) {
        super(out);
    }

    @Override
    void head(TranscriptHeader header, Telling words) throws IOException {
        raw(word("title"), "\n\n");
        for (Telling.Field field : words.fields()) {
            raw(field.name(), word("label"), " ");
            pieces(field.values());
            raw("\n");
        }
    }

    @Override
    void day(LocalDate day, boolean first) throws IOException {
        raw("\n", times().date(day), "\n");
    }

    @Override
    void line(TranscriptEntry entry, Line line) throws IOException {
        raw("\n", times().time(entry.at()), "  ");
        pieces(line.sentence());
        boolean framed = line.kind() == Line.Kind.COMMITMENT;
        String after = framed ? "\n" + FRAME : "\n";
        if (line.text() != null) {
            raw(line.mark() == null ? "" : " (" + line.mark() + ")", word("label"), after);
            text(line.text());
        } else {
            raw(after);
        }
        for (var detail : line.details()) {
            raw("  - ");
            pieces(detail);
            raw("\n");
        }
        raw(framed ? FRAME : "");
    }

    private void text(String text) throws IOException {
        if (text.isEmpty()) {
            raw("  - ", word("erased"), "\n");
            return;
        }
        int at = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
            raw("    ", text.substring(at, end), "\n");
            at = end + 1;
        }
        raw("    ", text.substring(at), "\n");
    }

    @Override
    void foot(String end, boolean entries) throws IOException {
        raw("\n", end, "\n");
        for (var sentence : telling().issued()) {
            pieces(sentence);
            raw("\n");
        }
    }

    @Override
    void own(String text) throws IOException {
        raw(text);
    }

    @Override
    void given(String text) throws IOException {
        if (Legible.turned(text)) {
            raw(ISOLATE, text, END);
        } else {
            raw(text);
        }
    }
}
