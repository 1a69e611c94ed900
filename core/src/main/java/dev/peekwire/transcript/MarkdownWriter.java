package dev.peekwire.transcript;

import java.io.IOException;
import java.time.LocalDate;

/** CommonMark: what somebody wrote is a block quote, in which nothing means anything. */
final class MarkdownWriter extends LineWriter {
    MarkdownWriter(Appendable out) {
        super(out);
    }

    @Override
    void head(TranscriptHeader header, Telling words) throws IOException {
        raw("# ");
        own(word("title"));
        raw("\n\n");
        for (Telling.Field field : words.fields()) {
            raw("- **");
            own(field.name());
            raw(word("label"), "** ");
            pieces(field.values());
            raw("\n");
        }
    }

    @Override
    void day(LocalDate day, boolean first) throws IOException {
        raw("\n## ");
        own(times().date(day));
        raw("\n");
    }

    @Override
    void line(TranscriptEntry entry, Line line) throws IOException {
        raw("\n", times().time(entry.at()), " — ");
        if (line.text() == null) {
            pieces(line.sentence());
            raw("\n");
        } else {
            said(line, line.text());
        }
        if (!line.details().isEmpty()) {
            raw("\n");
        }
        for (var detail : line.details()) {
            raw("- ");
            pieces(detail);
            raw("\n");
        }
    }

    private void said(Line line, String text) throws IOException {
        raw("**");
        pieces(line.sentence());
        raw("**");
        if (line.mark() != null) {
            raw(" (");
            own(line.mark());
            raw(")");
        }
        raw("\n\n");
        if (text.isEmpty()) {
            own(word("erased"));
        } else {
            raw("> ", Markdown.lines(text, "\\\n> "));
        }
        raw("\n");
    }

    @Override
    void foot(String end, boolean entries) throws IOException {
        raw("\n---\n\n");
        own(end);
        raw("\n");
        for (var sentence : telling().issued()) {
            raw("\n");
            pieces(sentence);
            raw("\n");
        }
    }

    @Override
    void own(String text) throws IOException {
        raw(Markdown.inline(text));
    }

    @Override
    void given(String text) throws IOException {
        raw(Markdown.inline(text));
    }
}
