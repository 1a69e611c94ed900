package dev.peekwire.json.routing;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 30s}, {@code 1h30m}, {@code 500ms}; and as ISO 8601 does. */
final class Durations {
    static final String EXPECTED = "a length of time is as 30s, 5m, 1h30m, 2d or PT30S";

    /** The schema has the same pattern. */
    static final String PATTERN = "^(?=[0-9])([0-9]{1,6}d)?([0-9]{1,6}h)?([0-9]{1,6}m(?!s))?([0-9]{1,9}s)?"
            + "([0-9]{1,9}ms)?$|^P(?=[0-9T])([0-9]{1,6}D)?(T(?=[0-9])([0-9]{1,6}H)?([0-9]{1,6}M)?"
            + "([0-9]{1,9}([.][0-9]{1,9})?S)?)?$";

    private static final Pattern FORM = Pattern.compile(PATTERN);
    private static final String[] UNITS = {"d", "h", "m", "s", "ms"};
    private static final long[] MILLIS = {86_400_000, 3_600_000, 60_000, 1000, 1};

    private Durations() {}

    static Optional<Duration> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.find() || text.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        return text.startsWith("P") ? iso(text) : Optional.of(sum(form));
    }

    /** As {@link #read} reads it. */
    static String text(Duration time) {
        if (time.isNegative() || time.isZero() || time.toNanosPart() % 1_000_000 != 0 || time.toDays() > 999_999) {
            return time.isZero() ? "0s" : time.toString();
        }
        StringBuilder text = new StringBuilder();
        long rest = time.toMillis();
        for (int i = 0; i < UNITS.length; i++) {
            if (rest >= MILLIS[i]) {
                text.append(rest / MILLIS[i]).append(UNITS[i]);
                rest %= MILLIS[i];
            }
        }
        return text.toString();
    }

    private static Duration sum(Matcher form) {
        long millis = 0;
        for (int i = 0; i < UNITS.length; i++) {
            String part = form.group(i + 1);
            if (part != null) {
                millis += MILLIS[i] * Long.parseLong(part.substring(0, part.length() - UNITS[i].length()));
            }
        }
        return Duration.ofMillis(millis);
    }

    private static Optional<Duration> iso(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
