package dev.peekwire.routing.hours;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * From one time of day to another, by the minute. It belongs to the day on which it begins: {@code 22:00-02:00} on a
 * Friday ends on Saturday morning. A period that ends at the time at which it begins lasts a whole day.
 *
 * @param from the first minute
 * @param to the first minute after it; at or before {@code from} it is of the next day, so that midnight, 00:00, is
 *     the day's end
 * @since 0.1.0
 */
public record OpenPeriod(LocalTime from, LocalTime to) implements Comparable<OpenPeriod> {
    /** From midnight to midnight. */
    public static final OpenPeriod WHOLE_DAY = new OpenPeriod(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final String FORM = "a period is HH:MM-HH:MM, as 08:00-16:30 or 22:00-02:00; the day ends at 24:00";

    /** Validates: whole minutes only. */
    public OpenPeriod {
        minutes("from", from);
        minutes("to", to);
    }

    /**
     * Reads {@code HH:MM-HH:MM}.
     *
     * @throws IllegalArgumentException for anything else; the message says what is expected
     */
    public static OpenPeriod parse(String text) {
        if (text.length() != 11 || text.charAt(5) != '-') {
            throw new IllegalArgumentException(FORM);
        }
        String to = text.substring(6);
        return new OpenPeriod(time(text.substring(0, 5)), to.equals("24:00") ? LocalTime.MIDNIGHT : time(to));
    }

    /** Whether it ends on the day after the one on which it begins; at that day's first moment, or later. */
    public boolean endsNextDay() {
        return !to.isAfter(from);
    }

    @Override
    public int compareTo(OpenPeriod other) {
        int order = from.compareTo(other.from);
        return order != 0 ? order : Integer.compare(length(), other.length());
    }

    /** As {@link #parse} reads it: {@code 08:00-16:30}. */
    @Override
    public String toString() {
        return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
    }

    private int length() {
        int minutes = (to.toSecondOfDay() - from.toSecondOfDay()) / 60;
        return minutes > 0 ? minutes : minutes + 24 * 60;
    }

    private static void minutes(String name, LocalTime time) {
        Objects.requireNonNull(time, name);
        if (!time.truncatedTo(ChronoUnit.MINUTES).equals(time)) {
            throw new IllegalArgumentException(name + ": whole minutes only");
        }
    }

    private static LocalTime time(String text) {
        int hour = number(text, 0);
        int minute = number(text, 3);
        if (text.charAt(2) != ':' || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            throw new IllegalArgumentException(FORM);
        }
        return LocalTime.of(hour, minute);
    }

    private static int number(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
