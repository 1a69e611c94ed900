package dev.peekwire.tck.routing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * When an agent is at work. A time that a clock change leaves out is the first one after the gap; one that comes twice
 * is the earlier.
 *
 * @param days the days on which it begins; at least one
 * @param from when it begins
 * @param to when it ends; not after {@code from} means on the next day
 * @param zone whose clock
 * @since 0.1.0
 */
public record Shift(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {
    /** Validates and copies. */
    public Shift {
        days = Set.copyOf(days);
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(zone, "zone");
        if (days.isEmpty()) {
            throw new IllegalArgumentException("days: at least one");
        }
    }

    /** Every day. */
    public static Shift daily(LocalTime from, LocalTime to, ZoneId zone) {
        return new Shift(EnumSet.allOf(DayOfWeek.class), from, to, zone);
    }

    /** Monday to Friday. */
    public static Shift weekdays(LocalTime from, LocalTime to, ZoneId zone) {
        return new Shift(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), from, to, zone);
    }

    boolean covers(Instant at) {
        return around(at, 1).anyMatch(day -> !begin(day).isAfter(at) && end(day).isAfter(at));
    }

    /** The next beginning or end. */
    Instant nextChange(Instant after) {
        return around(after, 8)
                .flatMap(day -> Stream.of(begin(day), end(day)))
                .filter(change -> change.isAfter(after))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** The days near a moment on which it begins; one day more at either end, as a shift may run past midnight. */
    private Stream<LocalDate> around(Instant at, int ahead) {
        LocalDate today = at.atZone(zone).toLocalDate();
        return LongStream.rangeClosed(-2, ahead).mapToObj(today::plusDays).filter(d -> days.contains(d.getDayOfWeek()));
    }

    private Instant begin(LocalDate day) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    private Instant end(LocalDate day) {
        return (to.isAfter(from) ? day : day.plusDays(1)).atTime(to).atZone(zone).toInstant();
    }
}
