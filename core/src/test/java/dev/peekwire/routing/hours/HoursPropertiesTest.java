package dev.peekwire.routing.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Hours of all sorts against a look at every minute around a change of the clocks. */
class HoursPropertiesTest {
    private static final List<String> ZONES = List.of(
            "Europe/Oslo", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu", "UTC");
    private static final int MINUTES = 3 * 24 * 60;

    @Property(tries = 150)
    void a_look_at_every_minute_finds_the_same(@ForAll long seed) {
        Random random = new Random(seed);
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        Instant start = start(zone, random);
        BusinessHours hours = hours(zone, LocalDate.ofInstant(start, zone), random);

        boolean[] open = new boolean[MINUTES];
        for (int i = 0; i < MINUTES; i++) {
            open[i] = slowlyOpen(hours, start.plus(Duration.ofMinutes(i)));
            assertThat(hours.isOpen(start.plus(Duration.ofMinutes(i))))
                    .as("minute %d", i)
                    .isEqualTo(open[i]);
        }
        for (int i = 0; i < MINUTES; i += 1 + random.nextInt(97)) {
            int next = i;
            while (next < MINUTES && open[next] == open[i]) {
                next++;
            }
            Instant at = start.plus(Duration.ofMinutes(i));
            Instant change = start.plus(Duration.ofMinutes(next));
            Instant told = (open[i] ? hours.nextClosing(at) : hours.nextOpening(at)).orElse(Instant.MAX);
            assertThat(told).matches(found -> next(found, change, MINUTES, start));
            assertThat(open[i] ? hours.nextOpening(at) : hours.nextClosing(at)).isEmpty();
        }
    }

    /** Within the minutes looked at the change is exact; beyond them it is not earlier. */
    private static boolean next(Instant told, Instant change, int minutes, Instant start) {
        boolean seen = change.isBefore(start.plus(Duration.ofMinutes(minutes)));
        return seen ? told.equals(change) : !told.isBefore(change);
    }

    /** By the clock on the wall alone; where an hour comes twice, by what has been of the day. */
    private static boolean slowlyOpen(BusinessHours hours, Instant at) {
        LocalDate date = LocalDate.ofInstant(at, hours.zone());
        for (LocalDate day = date.minusDays(1); !day.isAfter(date.plusDays(1)); day = day.plusDays(1)) {
            for (OpenPeriod period : periods(hours, day)) {
                LocalDateTime from = day.atTime(period.from());
                LocalDateTime to = (period.endsNextDay() ? day.plusDays(1) : day).atTime(period.to());
                if (reached(hours.zone(), from, at) && before(hours.zone(), at, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the wall has shown this time or a later one by then. */
    private static boolean reached(ZoneId zone, LocalDateTime time, Instant at) {
        return wall(zone, at, -4, 0).anyMatch(shown -> !shown.isBefore(time));
    }

    /** Whether the wall shows an earlier time then, or will again. */
    private static boolean before(ZoneId zone, Instant at, LocalDateTime time) {
        return wall(zone, at, 0, 4).anyMatch(shown -> shown.isBefore(time));
    }

    private static Stream<LocalDateTime> wall(ZoneId zone, Instant at, int fromHours, int toHours) {
        return IntStream.rangeClosed(fromHours * 4, toHours * 4)
                .mapToObj(quarter -> LocalDateTime.ofInstant(at.plus(Duration.ofMinutes(15L * quarter)), zone));
    }

    private static List<OpenPeriod> periods(BusinessHours hours, LocalDate day) {
        if (hours.dates().containsKey(day)) {
            return hours.dates().get(day);
        }
        if (hours.yearly().containsKey(MonthDay.from(day))) {
            return hours.yearly().get(MonthDay.from(day));
        }
        return hours.week().getOrDefault(day.getDayOfWeek(), List.of());
    }

    private static Instant start(ZoneId zone, Random random) {
        Instant some = Instant.parse("2019-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(4000)));
        ZoneOffsetTransition change = zone.getRules().nextTransition(some);
        return (change == null ? some : change.getInstant()).minus(Duration.ofHours(36));
    }

    private static BusinessHours hours(ZoneId zone, LocalDate near, Random random) {
        HoursBuilder hours = BusinessHours.in(zone);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.on(day, some(random));
        }
        return hours.on(near.plusDays(random.nextInt(4)), some(random))
                .every(MonthDay.from(near.plusDays(random.nextInt(4))), some(random))
                .build();
    }

    private static List<OpenPeriod> some(Random random) {
        return random.ints(random.nextInt(4), 0, 96 * 96)
                .mapToObj(pair -> new OpenPeriod(quarter(pair % 96), quarter(pair / 96)))
                .toList();
    }

    private static LocalTime quarter(int number) {
        return LocalTime.MIDNIGHT.plusMinutes(15L * number);
    }
}
