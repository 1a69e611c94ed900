package dev.peekwire.transcript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** One HTML file that needs nothing else and runs nothing: its policy allows its own style sheet, by its digest, alone. */
final class HtmlWriter extends LineWriter {
    private static final String STYLE = Bundled.text("transcript.css");
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + digest(STYLE) + "'; base-uri 'none'; form-action 'none'";

    private int days;

    HtmlWriter(Appendable out) {
        super(out);
    }

    @Override
    void head(TranscriptHeader header, Telling words) throws IOException {
        raw("<!DOCTYPE html>\n<html lang=\"", header.locale(), "\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n");
        raw("<meta http-equiv=\"Content-Security-Policy\" content=\"", POLICY, "\">\n");
        meta("viewport", "width=device-width, initial-scale=1");
        meta("color-scheme", "light dark");
        meta("format-detection", "telephone=no, date=no, address=no, email=no");
        meta("referrer", "no-referrer");
        meta("robots", "noindex");
        String chat = Html.text(Legible.line(header.chat().value()));
        raw(
                "<title>",
                Html.text(word("title")),
                " – ",
                chat,
                "</title>\n<style>",
                STYLE,
                "</style>\n</head>\n<body>\n");
        raw("<main>\n<header>\n<h1>", Html.text(word("title")), "</h1>\n<dl>\n");
        for (Telling.Field field : words.fields()) {
            raw("<div><dt>", Html.text(field.name()), "</dt><dd>");
            pieces(field.values());
            raw("</dd></div>\n");
        }
        raw("</dl>\n</header>\n");
    }

    private void meta(String name, String content) throws IOException {
        raw("<meta name=\"", name, "\" content=\"", content, "\">\n");
    }

    @Override
    void day(LocalDate day, boolean first) throws IOException {
        // Not by its date: that comes again where two nodes' clocks differ at midnight.
        String id = "d" + ++days;
        raw(first ? "" : "</ol>\n</section>\n");
        raw("<section aria-labelledby=\"", id, "\">\n<h2 id=\"", id, "\">", Html.text(times().date(day)));
        raw("</h2>\n<ol role=\"list\">\n");
    }

    @Override
    void line(TranscriptEntry entry, Line line) throws IOException {
        String kind = line.kind().name().toLowerCase(Locale.ROOT);
        raw("<li id=\"e", Long.toString(entry.version()), "\" class=\"", kind, "\">");
        raw(line.text() == null ? "<p>" : "<p class=\"who\">");
        pieces(line.sentence());
        if (line.mark() != null) {
            raw(" <span class=\"mark\">", Html.text(line.mark()), "</span>");
        }
        raw(" <time datetime=\"", times().exact(entry.at()), "\">", times().time(entry.at()), "</time></p>");
        if (line.text() != null) {
            text(line.text());
        }
        details(line);
        raw("</li>\n");
    }

    private void text(String text) throws IOException {
        if (text.isEmpty()) {
            raw("<p class=\"erased\">", Html.text(word("erased")), "</p>");
        } else {
            raw("<div class=\"text\" dir=\"auto\">", Html.numbered(text), "</div>");
        }
    }

    private void details(Line line) throws IOException {
        if (!line.details().isEmpty()) {
            raw("<ul>");
            for (var detail : line.details()) {
                raw("<li>");
                pieces(detail);
                raw("</li>");
            }
            raw("</ul>");
        }
    }

    @Override
    void foot(String end, boolean entries) throws IOException {
        raw(entries ? "</ol>\n</section>\n" : "", "<footer><p>", Html.text(end), "</p>");
        issued(telling().issued());
        raw("</footer>\n</main>\n</body>\n</html>\n");
    }

    /** All of the link is in the title of what has it shortened. */
    private void issued(List<List<Words.Piece>> sentences) throws IOException {
        for (int i = 0; i < sentences.size(); i++) {
            boolean last = i == sentences.size() - 1;
            raw("\n<p", last ? " title=\"" + telling().link() + "\"" : "", ">");
            pieces(sentences.get(i));
            raw("</p>");
        }
    }

    @Override
    void own(String text) throws IOException {
        raw(Html.text(text));
    }

    @Override
    void given(String text) throws IOException {
        raw("<bdi>", Html.numbered(text), "</bdi>");
    }

    private static String digest(String style) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(sha.digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
