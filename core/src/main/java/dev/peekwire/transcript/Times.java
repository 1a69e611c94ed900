package dev.peekwire.transcript;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times are told: in one zone, each with its offset, so that no hour of a clock change is told twice. Immutable. */
final class Times {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss xxx", Locale.ROOT);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private final ZoneId zone;
    private final DateTimeFormatter date;

    Times(ZoneId zone, Words words) {
        this.zone = zone;
        this.date = DateTimeFormatter.ofPattern(words.text("date"), Locale.forLanguageTag(words.locale()));
    }

    LocalDate day(Instant at) {
        return local(at).toLocalDate();
    }

    String date(LocalDate day) {
        return date.format(day);
    }

    /** {@code 14:03:05 +01:00}. */
    String time(Instant at) {
        return TIME.format(local(at));
    }

    /** For machines, to the millisecond. */
    String exact(Instant at) {
        return EXACT.format(local(at));
    }

    /** With its date. */
    String moment(Instant at) {
        return date(day(at)) + ", " + time(at);
    }

    private OffsetDateTime local(Instant at) {
        return at.atZone(zone).toOffsetDateTime();
    }
}
