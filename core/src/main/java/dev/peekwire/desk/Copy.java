package dev.peekwire.desk;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.protocol.CopyFormat;
import dev.peekwire.protocol.CopyFrame;
import dev.peekwire.protocol.CopyWish;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.TranscriptFormat;
import dev.peekwire.transcript.TranscriptNames;
import dev.peekwire.transcript.TranscriptRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** One copy on its way to who asked for it: what was given last, and where it goes on. One part at a time. */
final class Copy {
    private static final Refusal NO_ZONE =
            new Refusal(ErrorCode.MALFORMED, "zone: a time zone such as Europe/Oslo expected", "zone", null);

    private final Desk desk;
    private final TranscriptNames names;
    private final CopyFrame.Transcript asked;
    private final Audience audience;
    private final long version;
    private final PartText text = new PartText();
    private @Nullable CopySource source;
    private String last = "";
    private int given = -1;
    private boolean more = true;

    /**
     * Nothing is written yet.
     *
     * @param asked what began it
     * @param version the chat's, as far as it is known here
     */
    Copy(Desk desk, TranscriptNames names, CopyFrame.Transcript asked, Audience audience, long version) {
        this.desk = desk;
        this.names = names;
        this.asked = asked;
        this.audience = audience;
        this.version = version;
    }

    /** Whether a part is of this copy, and the next one or the last one again. */
    boolean has(CopyFrame.Transcript frame) {
        boolean next = frame.part() == given + 1 && more;
        return frame.chat().equals(asked.chat())
                && frame.wish().equals(asked.wish())
                && (next || frame.part() == given);
    }

    /** A part that it has. */
    String part(int part) throws IOException {
        if (part > given) {
            write();
            given = part;
        }
        return last;
    }

    /** Whether another part follows the one that was given last. */
    boolean more() {
        return more;
    }

    private void write() throws IOException {
        CopySource from = source;
        if (from == null) {
            from = open();
            source = from;
        }
        boolean goesOn = true;
        while (goesOn && !text.overflows()) {
            goesOn = from.next();
        }
        more = text.overflows();
        last = text.take();
    }

    private CopySource open() throws IOException {
        CopyWish wish = asked.wish();
        return wish.format() == CopyFormat.SIGNED
                ? CopySource.signed(desk, asked.chat(), audience, version, text)
                : CopySource.readable(
                        desk,
                        asked.chat(),
                        new TranscriptRequest(audience, format(wish.format()), zone(wish.zone()), wish.locale())
                                .withNames(names),
                        text);
    }

    private static TranscriptFormat format(CopyFormat format) {
        return switch (format) {
            case TEXT -> TranscriptFormat.TEXT;
            case HTML -> TranscriptFormat.HTML;
            case MARKDOWN -> TranscriptFormat.MARKDOWN;
            case SIGNED -> throw new IllegalStateException("a signed copy is no rendering");
        };
    }

    private static ZoneId zone(@Nullable String zone) {
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw NO_ZONE.toException();
        }
    }
}
