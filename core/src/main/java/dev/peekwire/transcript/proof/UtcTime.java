package dev.peekwire.transcript.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Times as they are hashed: {@code 2026-11-22T19:05:00.123Z}. Written by hand, since every event that is recorded needs one. */
final class UtcTime {
    private static final byte[] FORM = "0000-00-00T00:00:00.000Z".getBytes(StandardCharsets.US_ASCII);
    private static final int LAST_YEAR = 9999;
    private static final int NANOS_PER_MILLI = 1_000_000;

    /** For years of other than four digits, which no desk has. */
    private static final DateTimeFormatter ANY =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private UtcTime() {}

    static String text(Instant at) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), ZoneOffset.UTC);
        if (utc.getYear() < 0 || utc.getYear() > LAST_YEAR) {
            return ANY.format(at);
        }
        byte[] text = FORM.clone();
        digits(text, 3, utc.getYear());
        digits(text, 6, utc.getMonthValue());
        digits(text, 9, utc.getDayOfMonth());
        digits(text, 12, utc.getHour());
        digits(text, 15, utc.getMinute());
        digits(text, 18, utc.getSecond());
        digits(text, 22, utc.getNano() / NANOS_PER_MILLI);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** From the last of them backwards. */
    private static void digits(byte[] text, int last, int value) {
        int at = last;
        for (int left = value; left > 0; left /= 10) {
            text[at--] = (byte) ('0' + left % 10);
        }
    }
}
