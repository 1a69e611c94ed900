package dev.peekwire.routing.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Describes business hours, from {@link BusinessHours#in(String)}. Periods are texts as {@code 08:00-16:00}, several a
 * day, past midnight as {@code 22:00-02:00}; what is said last of a day holds. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class HoursBuilder {
    private final ZoneId zone;
    private final SortedMap<DayOfWeek, List<OpenPeriod>> week = new TreeMap<>();
    private final SortedMap<LocalDate, List<OpenPeriod>> dates = new TreeMap<>();
    private final SortedMap<MonthDay, List<OpenPeriod>> yearly = new TreeMap<>();

    HoursBuilder(ZoneId zone) {
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /** The periods of every day. */
    public HoursBuilder daily(String... periods) {
        return each(EnumSet.allOf(DayOfWeek.class), periods);
    }

    /** The periods of Monday to Friday. */
    public HoursBuilder weekdays(String... periods) {
        return each(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), periods);
    }

    /** The periods of Saturday and Sunday. */
    public HoursBuilder weekends(String... periods) {
        return each(EnumSet.range(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), periods);
    }

    /** The periods of one day of the week; none for closed. */
    public HoursBuilder on(DayOfWeek day, String... periods) {
        return on(day, parsed(periods));
    }

    /** The periods of one day of the week; none for closed. */
    public HoursBuilder on(DayOfWeek day, List<OpenPeriod> periods) {
        Objects.requireNonNull(day, "day");
        if (periods.isEmpty()) {
            week.remove(day);
        } else {
            week.put(day, sorted(periods));
        }
        return this;
    }

    /** The periods of one date, whatever day of the week it is; none for closed. */
    public HoursBuilder on(LocalDate date, String... periods) {
        return on(date, parsed(periods));
    }

    /** The periods of one date; none for closed. */
    public HoursBuilder on(LocalDate date, List<OpenPeriod> periods) {
        dates.put(Objects.requireNonNull(date, "date"), sorted(periods));
        return this;
    }

    /** The periods of a date every year; none for closed. */
    public HoursBuilder every(MonthDay date, String... periods) {
        return every(date, parsed(periods));
    }

    /** The periods of a date every year; none for closed. */
    public HoursBuilder every(MonthDay date, List<OpenPeriod> periods) {
        yearly.put(Objects.requireNonNull(date, "date"), sorted(periods));
        return this;
    }

    /** Closed on a date. */
    public HoursBuilder closedOn(LocalDate date) {
        return on(date, List.of());
    }

    /** Closed on a date every year. */
    public HoursBuilder closedEvery(MonthDay date) {
        return every(date, List.of());
    }

    /**
     * The hours.
     *
     * @throws IllegalArgumentException for more than {@link BusinessHours#MOST_DATES} dates
     */
    public BusinessHours build() {
        if (dates.size() > BusinessHours.MOST_DATES) {
            throw new IllegalArgumentException(
                    "holidays: " + dates.size() + " dates, allowed are " + BusinessHours.MOST_DATES);
        }
        return new BusinessHours(this);
    }

    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("zone: not known here; names are as Europe/Oslo or UTC", e);
        }
    }

    ZoneId zone() {
        return zone;
    }

    SortedMap<DayOfWeek, List<OpenPeriod>> week() {
        return copy(week);
    }

    SortedMap<LocalDate, List<OpenPeriod>> dates() {
        return copy(dates);
    }

    SortedMap<MonthDay, List<OpenPeriod>> yearly() {
        return copy(yearly);
    }

    private static <K> SortedMap<K, List<OpenPeriod>> copy(SortedMap<K, List<OpenPeriod>> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    private HoursBuilder each(Iterable<DayOfWeek> days, String... periods) {
        List<OpenPeriod> parsed = parsed(periods);
        for (DayOfWeek day : days) {
            on(day, parsed);
        }
        return this;
    }

    private static List<OpenPeriod> parsed(String... periods) {
        List<OpenPeriod> parsed = new ArrayList<>();
        for (String period : periods) {
            parsed.add(OpenPeriod.parse(period));
        }
        return parsed;
    }

    private static List<OpenPeriod> sorted(List<OpenPeriod> periods) {
        if (periods.size() > BusinessHours.MOST_PERIODS) {
            throw new IllegalArgumentException(
                    "periods: " + periods.size() + ", allowed are " + BusinessHours.MOST_PERIODS);
        }
        return List.copyOf(new TreeSet<>(periods));
    }
}
