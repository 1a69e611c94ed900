package dev.peekwire.transcript;

import dev.peekwire.chat.Principal;
import dev.peekwire.transcript.proof.Statement;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which transcript is asked for. Immutable.
 *
 * @param audience whom it is for
 * @param format how it is written
 * @param zone the zone that times are told in
 * @param locale BCP 47 tag of the language wanted, found by RFC 4647 lookup, English where it is not bundled; null for the
 *     chat's own
 * @param names what people and teams are called
 * @param asker who asks, who must be entitled to it; null for the product itself, which answers for whom it gives it to
 * @param issued the issued transcript that this one is to say the same as, and to name at its end; null for none
 * @since 0.1.0
 */
public record TranscriptRequest(
        Audience audience,
        TranscriptFormat format,
        ZoneId zone,
        @Nullable String locale,
        TranscriptNames names,
        @Nullable Principal asker,
        @Nullable Statement issued) {
    /** Validates. */
    public TranscriptRequest {
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(names, "names");
    }

    /** Of no issued one. */
    public TranscriptRequest(
            Audience audience,
            TranscriptFormat format,
            ZoneId zone,
            @Nullable String locale,
            TranscriptNames names,
            @Nullable Principal asker) {
        this(audience, format, zone, locale, names, asker, null);
    }

    /** For the product itself, with ids in the place of names. */
    public TranscriptRequest(Audience audience, TranscriptFormat format, ZoneId zone, @Nullable String locale) {
        this(audience, format, zone, locale, TranscriptNames.NONE, null);
    }

    /** The same with names. */
    public TranscriptRequest withNames(TranscriptNames known) {
        return new TranscriptRequest(audience, format, zone, locale, known, asker, issued);
    }

    /** The same on somebody's behalf, who is refused what is not for them. */
    public TranscriptRequest askedBy(Principal who) {
        return new TranscriptRequest(audience, format, zone, locale, names, Objects.requireNonNull(who, "who"), issued);
    }

    /**
     * The same as an issued transcript says, which was signed: with the events that it had, and at its end when it was issued,
     * with which key, and its last link, so that paper can be compared with the file.
     *
     * @param statement what was signed, of the same chat for the same audience
     */
    public TranscriptRequest issued(Statement statement) {
        return new TranscriptRequest(
                audience, format, zone, locale, names, asker, Objects.requireNonNull(statement, "statement"));
    }
}
