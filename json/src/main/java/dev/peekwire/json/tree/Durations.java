package dev.peekwire.json.tree;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 30s}, {@code 1h30m}, {@code 500ms}; and as ISO 8601 does. */
public final class Durations {
    public static final String EXPECTED = "a length of time is as 30s, 5m, 1h30m, 2d or PT30S";

    private static final String ISO =
            "^P(?=[0-9T])([0-9]{1,6}D)?(T(?=[0-9])([0-9]{1,6}H)?([0-9]{1,6}M)?([0-9]{1,9}([.][0-9]{1,9})?S)?)?$";

    /** What can be read; the schema has the same pattern. */
    public static final String PATTERN =
            "^(?=[0-9])([0-9]{1,6}d)?([0-9]{1,6}h)?([0-9]{1,6}m(?!s))?([0-9]{1,9}s)?([0-9]{1,9}ms)?$|" + ISO;

    private static final String[] UNITS = {"d", "h", "m", "s", "ms"};
    private static final int[] MOST_DIGITS = {6, 6, 6, 9, 9};
    private static final long[] MILLIS = {86_400_000, 3_600_000, 60_000, 1000, 1};

    private Durations() {}

    public static Optional<Duration> read(String text) {
        return text.startsWith("P") ? iso(text) : sum(text);
    }

    /** As {@link #read} reads it. */
    public static String text(Duration time) {
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

    /** Without a regular expression: a plan has thousands of them, and is loaded while a product starts. */
    private static Optional<Duration> sum(String text) {
        long millis = 0;
        int last = -1;
        int at = 0;
        while (at < text.length()) {
            int end = digits(text, at);
            int unit = unit(text, end);
            if (unit <= last || end == at || end - at > MOST_DIGITS[unit]) {
                return Optional.empty();
            }
            millis += MILLIS[unit] * Long.parseLong(text, at, end, 10);
            at = end + UNITS[unit].length();
            last = unit;
        }
        return last < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** Which unit is there, {@code ms} rather than {@code m}; -1 for none. */
    private static int unit(String text, int at) {
        int unit = UNITS.length - 1;
        while (unit >= 0 && !text.startsWith(UNITS[unit], at)) {
            unit--;
        }
        return unit;
    }

    private static Optional<Duration> iso(String text) {
        try {
            return Pattern.matches(ISO, text) ? Optional.of(Duration.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
