package dev.peekwire.transcript;

/**
 * How a transcript is written down for people to read.
 *
 * @since 0.1.0
 */
public enum TranscriptFormat {
    /** Plain text, UTF-8, lines ended by LF. What people wrote is indented, so that it can't pass for an entry. */
    TEXT("text/plain", "txt"),
    /** One HTML file for screen and paper, without scripts, images or anything from elsewhere. */
    HTML("text/html", "html"),
    /** CommonMark; all that people wrote stays text in it. */
    MARKDOWN("text/markdown", "md");

    private final String mediaType;
    private final String extension;

    TranscriptFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The media type, without the parameter {@code charset=utf-8} that belongs to each of them. */
    public String mediaType() {
        return mediaType;
    }

    /** How a file's name ends, without a dot. */
    public String extension() {
        return extension;
    }

    /** Writes one transcript. Closes nothing. */
    public TranscriptWriter writer(Appendable out) {
        return switch (this) {
            case TEXT -> new PlainWriter(out);
            case HTML -> new HtmlWriter(out);
            case MARKDOWN -> new MarkdownWriter(out);
        };
    }
}
