package dev.peekwire.tck.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShiftTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Shift DAY = Shift.weekdays(LocalTime.of(9, 0), LocalTime.of(17, 0), OSLO);
    private static final Shift NIGHT = Shift.weekdays(LocalTime.of(22, 0), LocalTime.of(6, 0), OSLO);

    private static Instant oslo(String local) {
        return LocalDateTime.parse(local).atZone(OSLO).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T08:59:59, false", // a Monday
        "2026-01-05T09:00:00, true",
        "2026-01-05T16:59:59, true",
        "2026-01-05T17:00:00, false",
        "2026-01-10T12:00:00, false", // a Saturday
    })
    void a_day_shift_covers_its_hours_on_its_days(String at, boolean covered) {
        assertThat(DAY.covers(oslo(at))).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T05:00:00, false", // the night to Monday begins on a Sunday
        "2026-01-05T22:00:00, true",
        "2026-01-06T05:59:59, true",
        "2026-01-06T06:00:00, false",
        "2026-01-10T05:00:00, true", // Friday's runs into Saturday
        "2026-01-10T23:00:00, false",
    })
    void a_night_shift_belongs_to_the_day_on_which_it_begins(String at, boolean covered) {
        assertThat(NIGHT.covers(oslo(at))).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T00:00:00, 2026-01-05T09:00:00",
        "2026-01-05T09:00:00, 2026-01-05T17:00:00",
        "2026-01-09T17:00:00, 2026-01-12T09:00:00",
    })
    void the_next_change_is_the_next_beginning_or_end(String after, String next) {
        assertThat(DAY.nextChange(oslo(after))).isEqualTo(oslo(next));
    }

    @Test
    void a_shift_once_a_week_is_found_a_week_ahead() {
        Shift mondays = new Shift(Set.of(java.time.DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(10, 0), OSLO);
        assertThat(mondays.nextChange(oslo("2026-01-05T10:00:00"))).isEqualTo(oslo("2026-01-12T09:00:00"));
    }

    @Test
    void the_same_time_twice_is_a_whole_day() {
        Shift always = Shift.daily(LocalTime.of(8, 0), LocalTime.of(8, 0), OSLO);
        assertThat(always.covers(oslo("2026-01-05T07:59:59"))).isTrue();
        assertThat(always.covers(oslo("2026-01-05T08:00:00"))).isTrue();
    }

    /** On 29 March 2026 Oslo's clock goes from 2 to 3, on 25 October from 3 back to 2. */
    @Test
    void clock_changes_neither_lose_nor_repeat_a_shift() {
        Shift gap = Shift.daily(LocalTime.of(2, 30), LocalTime.of(4, 0), OSLO);
        assertThat(gap.nextChange(Instant.parse("2026-03-29T00:00:00Z"))).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(gap.nextChange(Instant.parse("2026-03-29T01:30:00Z"))).isEqualTo("2026-03-29T02:00:00Z");
        assertThat(gap.nextChange(Instant.parse("2026-10-24T23:30:00Z"))).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(gap.covers(Instant.parse("2026-10-25T01:30:00Z"))).isTrue();
        assertThat(gap.nextChange(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("2026-10-25T03:00:00Z");
    }

    @Test
    void a_shift_without_days_is_refused() {
        assertThatThrownBy(() -> new Shift(Set.of(), LocalTime.NOON, LocalTime.MIDNIGHT, OSLO))
                .hasMessage("days: at least one");
    }
}
