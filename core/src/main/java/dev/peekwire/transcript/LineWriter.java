package dev.peekwire.transcript;

import dev.peekwire.transcript.Words.Piece;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What writers have in common: days, and the order of things. */
abstract class LineWriter implements TranscriptWriter {
    private final Appendable out;
    private @Nullable Telling telling;
    private @Nullable LocalDate day;

    LineWriter(Appendable out) {
        this.out = Objects.requireNonNull(out, "out");
    }

    @Override
    public final void begin(TranscriptHeader header) throws IOException {
        telling = new Telling(header);
        day = null;
        head(header, telling);
    }

    @Override
    public final void entry(TranscriptEntry entry) throws IOException {
        Telling now = telling();
        LocalDate today = now.times().day(entry.at());
        if (!today.equals(day)) {
            day(today, day == null);
            day = today;
        }
        line(entry, now.line(entry));
    }

    @Override
    public final void end() throws IOException {
        foot(telling().end(), day != null);
    }

    final Telling telling() {
        return Objects.requireNonNull(telling, "begin() comes first");
    }

    final Times times() {
        return telling().times();
    }

    final String word(String key) {
        return telling().words().text(key);
    }

    abstract void head(TranscriptHeader header, Telling words) throws IOException;

    /** Another day begins; the first one, perhaps. */
    abstract void day(LocalDate day, boolean first) throws IOException;

    abstract void line(TranscriptEntry entry, Line line) throws IOException;

    /** All is written; some entries at least, perhaps. */
    abstract void foot(String end, boolean entries) throws IOException;

    /** As it stands. */
    final LineWriter raw(String... texts) throws IOException {
        for (String text : texts) {
            out.append(text);
        }
        return this;
    }

    final void pieces(List<Piece> pieces) throws IOException {
        for (Piece piece : pieces) {
            if (piece.given()) {
                given(piece.text());
            } else {
                own(piece.text());
            }
        }
    }

    /** Words of ours. */
    abstract void own(String text) throws IOException;

    /** What stands among them. */
    abstract void given(String text) throws IOException;
}
