package dev.peekwire.measure;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of time in somebody's local time. Periods of a zone follow each other without gap or overlap, also when its
 * clocks change: a day has 23 or 25 hours then, and an hour that comes twice is two periods.
 *
 * @param from its first moment
 * @param to the first moment after it
 * @param zone whose days and hours it is cut into
 * @since 0.1.0
 */
public record MeasuredPeriod(Instant from, Instant to, ZoneId zone) {
    /** How many parts a period may be cut into. */
    public static final int MOST_PARTS = 10_000;

    /** Validates. */
    public MeasuredPeriod {
        Objects.requireNonNull(zone, "zone");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to: before from");
        }
    }

    /** A date, from its first moment to the next one's. */
    public static MeasuredPeriod day(LocalDate date, ZoneId zone) {
        return days(date, date.plusDays(1), zone);
    }

    /**
     * Dates one after another.
     *
     * @param from the first
     * @param to the first that is none of them any more
     */
    public static MeasuredPeriod days(LocalDate from, LocalDate to, ZoneId zone) {
        return new MeasuredPeriod(
                from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant(), zone);
    }

    /** Whether the moment is one of it. */
    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(from, to);
    }

    /** It up to that moment; empty time if that is before it. */
    public MeasuredPeriod until(Instant end) {
        Instant cut = end.isBefore(from) ? from : end;
        return cut.isBefore(to) ? new MeasuredPeriod(from, cut, zone) : this;
    }

    /**
     * Its local dates, the first and last perhaps in part.
     *
     * @throws IllegalArgumentException if there are more than {@link #MOST_PARTS}
     */
    public List<MeasuredPeriod> days() {
        return parts(Cut.DAY, MOST_PARTS);
    }

    /**
     * Its local hours, the first and last perhaps in part. A change of the clocks ends one wherever it comes.
     *
     * @throws IllegalArgumentException if there are more than {@link #MOST_PARTS}
     */
    public List<MeasuredPeriod> hours() {
        return parts(Cut.HOUR, MOST_PARTS);
    }

    /**
     * Its local weeks, from Monday to Sunday, the first and last perhaps in part.
     *
     * @throws IllegalArgumentException if there are more than {@link #MOST_PARTS}
     */
    public List<MeasuredPeriod> weeks() {
        return parts(Cut.WEEK, MOST_PARTS);
    }

    /**
     * Its hours, days or weeks.
     *
     * @param most how many there may be
     * @throws IllegalArgumentException if there are more
     */
    public List<MeasuredPeriod> parts(Cut cut, int most) {
        List<MeasuredPeriod> parts = new ArrayList<>();
        for (Instant at = from; at.isBefore(to); ) {
            if (parts.size() == most) {
                throw new IllegalArgumentException("more than " + most + " parts");
            }
            Instant end = next(cut, at);
            parts.add(new MeasuredPeriod(at, end.isBefore(to) ? end : to, zone));
            at = end;
        }
        return parts;
    }

    /** What a period may be cut into. */
    public enum Cut {
        /** Local hours. */
        HOUR,
        /** Local dates. */
        DAY,
        /** Local weeks, from Monday. */
        WEEK
    }

    private Instant next(Cut cut, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        return switch (cut) {
            case HOUR -> nextHour(at);
            case DAY -> today.plusDays(1).atStartOfDay(zone).toInstant();
            case WEEK ->
                today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .atStartOfDay(zone)
                        .toInstant();
        };
    }

    private Instant nextHour(Instant at) {
        ZoneOffset offset = zone.getRules().getOffset(at);
        Instant hour = OffsetDateTime.ofInstant(at, offset)
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1)
                .toInstant();
        ZoneOffsetTransition change = zone.getRules().nextTransition(at);
        return change != null && change.getInstant().isBefore(hour) ? change.getInstant() : hour;
    }
}
