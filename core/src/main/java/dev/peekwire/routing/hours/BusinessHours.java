package dev.peekwire.routing.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * When a team takes chats: periods of local time for each day of the week, and dates on which others hold. Immutable
 * and thread-safe.
 *
 * <p>A period belongs to the day on which it begins. A holiday takes the place of the periods that begin on it, so a
 * night that began the evening before still runs to its end. A date with a year goes before one that comes every year,
 * and that before the day of the week; {@code 02-29} comes in leap years. Periods may touch and overlap: it is open
 * whenever one of them is.
 *
 * <p><strong>When the clocks change</strong>, a period begins at the first moment whose local time is at or after its
 * beginning, and ends after the last moment whose local time is before its end. So a period that begins in a gap
 * begins where the gap ends, one that lies within a gap does not take place, and where an hour comes twice a period
 * that begins in it begins the first time and one that ends in it ends the second time. Whoever reads the hours and the
 * clock on the wall and finds the one within the other is never told that it is closed.
 *
 * @since 0.1.0
 */
public final class BusinessHours {
    /** At all times. */
    public static final BusinessHours ALWAYS =
            in(ZoneOffset.UTC).daily("00:00-24:00").build();

    /** How far {@link #nextOpening} and {@link #nextClosing} look, in years. */
    public static final int HORIZON_YEARS = 10;

    /** How many dates may differ from the week, and how many that come every year. */
    public static final int MOST_DATES = 4000;

    /** How many periods a day may have. */
    public static final int MOST_PERIODS = 24;

    private final ZoneId zone;
    private final SortedMap<DayOfWeek, List<OpenPeriod>> week;
    private final SortedMap<LocalDate, List<OpenPeriod>> dates;
    private final SortedMap<MonthDay, List<OpenPeriod>> yearly;
    private final boolean always;

    BusinessHours(HoursBuilder from) {
        this.zone = from.zone();
        this.week = from.week();
        this.dates = from.dates();
        this.yearly = from.yearly();
        this.always = dates.isEmpty() && yearly.isEmpty() && new Week(week).isSeamless();
    }

    /** Starts from hours that are never open, in a zone. */
    public static HoursBuilder in(ZoneId zone) {
        return new HoursBuilder(zone);
    }

    /**
     * Starts from hours that are never open, in a zone by its name: {@code Europe/Oslo}.
     *
     * @throws IllegalArgumentException if this JVM knows no such zone
     */
    public static HoursBuilder in(String zone) {
        return new HoursBuilder(HoursBuilder.zone(zone));
    }

    /** Whose local time the periods are in. */
    public ZoneId zone() {
        return zone;
    }

    /** The periods of the days that have some, Monday first, each day's sorted. */
    public SortedMap<DayOfWeek, List<OpenPeriod>> week() {
        return week;
    }

    /** The dates that differ from the week, in order; no periods for closed. */
    public SortedMap<LocalDate, List<OpenPeriod>> dates() {
        return dates;
    }

    /** The dates that differ from the week every year, in order; no periods for closed. */
    public SortedMap<MonthDay, List<OpenPeriod>> yearly() {
        return yearly;
    }

    /** Whether it is open then. */
    public boolean isOpen(Instant at) {
        return always || spanAround(at) != null;
    }

    /**
     * When it opens next after a moment at which it is closed; empty if it is open then, or does not open within
     * {@link #HORIZON_YEARS}. Costs a day's look-up for each closed day between.
     */
    public Optional<Instant> nextOpening(Instant after) {
        if (isOpen(after)) {
            return Optional.empty();
        }
        LocalDate today = date(after);
        LocalDate last = today.plusYears(HORIZON_YEARS);
        // A later day's periods never begin earlier, so the first day that has one decides.
        for (LocalDate day = today.minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            for (OpenPeriod period : periods(day)) {
                Span span = Span.of(day, period, zone.getRules());
                if (!span.isEmpty() && span.from().isAfter(after)) {
                    return Optional.of(span.from());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * When it closes next after a moment at which it is open, periods that touch or overlap taken as one; empty if it
     * is closed then, or does not close within {@link #HORIZON_YEARS}. Costs a day's look-up for each day between.
     */
    public Optional<Instant> nextClosing(Instant after) {
        Span now = always ? null : spanAround(after);
        if (now == null) {
            return Optional.empty();
        }
        Instant open = now.to();
        LocalDate last = date(after).plusYears(HORIZON_YEARS);
        LocalDate day = date(after).minusDays(1);
        // What goes on from here begins on the same date, or on the next before an hour that comes twice.
        while (!day.isAfter(date(open).plusDays(1))) {
            if (day.isAfter(last)) {
                return Optional.empty();
            }
            open = extended(open, day);
            day = day.plusDays(1);
        }
        return Optional.of(open);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof BusinessHours hours
                        && zone.equals(hours.zone)
                        && week.equals(hours.week)
                        && dates.equals(hours.dates)
                        && yearly.equals(hours.yearly));
    }

    @Override
    public int hashCode() {
        return ((zone.hashCode() * 31 + week.hashCode()) * 31 + dates.hashCode()) * 31 + yearly.hashCode();
    }

    /** For logs: {@code Europe/Oslo {MONDAY=[08:00-16:00]}, 3 dates, 12 every year}. */
    @Override
    public String toString() {
        return zone + " " + week + ", " + dates.size() + " dates, " + yearly.size() + " every year";
    }

    private LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private List<OpenPeriod> periods(LocalDate day) {
        List<OpenPeriod> own = dates.get(day);
        if (own == null && !yearly.isEmpty()) {
            own = yearly.get(MonthDay.from(day));
        }
        return own != null ? own : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private @Nullable Span spanAround(Instant at) {
        LocalDate today = date(at);
        // The day before may run past midnight; the day after may have begun before an hour that comes twice.
        for (LocalDate day = today.minusDays(1); !day.isAfter(today.plusDays(1)); day = day.plusDays(1)) {
            for (OpenPeriod period : periods(day)) {
                Span span = Span.of(day, period, zone.getRules());
                if (span.contains(at)) {
                    return span;
                }
            }
        }
        return null;
    }

    /** The end of what is open up to a moment, as a day's periods prolong it. */
    private Instant extended(Instant open, LocalDate day) {
        Instant end = open;
        for (OpenPeriod period : periods(day)) {
            Span span = Span.of(day, period, zone.getRules());
            if (!span.from().isAfter(end) && span.to().isAfter(end)) {
                end = span.to();
            }
        }
        return end;
    }
}
