package dev.peekwire.routing.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessHoursTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Test
    void several_periods_a_day_have_a_break_between() {
        BusinessHours hours =
                BusinessHours.in(OSLO).weekdays("13:00-17:00", "08:00-12:00").build();
        assertThat(hours.isOpen(oslo("2026-11-20T12:30"))).isFalse();
        assertThat(hours.nextOpening(oslo("2026-11-20T12:30"))).contains(oslo("2026-11-20T13:00"));
        assertThat(hours.nextClosing(oslo("2026-11-20T09:00"))).contains(oslo("2026-11-20T12:00"));
        assertThat(hours.nextOpening(oslo("2026-11-20T17:00"))).contains(oslo("2026-11-23T08:00"));
        assertThat(hours.nextOpening(oslo("2026-11-20T09:00"))).isEmpty();
        assertThat(hours.nextClosing(oslo("2026-11-20T12:00"))).isEmpty();
    }

    @Test
    void periods_that_touch_or_overlap_are_one() {
        BusinessHours hours = BusinessHours.in(OSLO)
                .on(DayOfWeek.FRIDAY, "08:00-12:00", "12:00-17:00", "16:00-24:00")
                .on(DayOfWeek.SATURDAY, "00:00-02:00")
                .build();
        assertThat(hours.nextClosing(oslo("2026-11-20T09:00"))).contains(oslo("2026-11-21T02:00"));
    }

    @Test
    void a_night_that_began_before_a_holiday_runs_to_its_end() {
        BusinessHours hours = BusinessHours.in(OSLO)
                .daily("22:00-06:00")
                .closedOn(LocalDate.of(2026, 12, 24))
                .build();
        assertThat(hours.isOpen(oslo("2026-12-24T05:59"))).isTrue();
        assertThat(hours.isOpen(oslo("2026-12-24T22:00"))).isFalse();
        assertThat(hours.isOpen(oslo("2026-12-25T05:00"))).isFalse();
        assertThat(hours.nextOpening(oslo("2026-12-24T12:00"))).contains(oslo("2026-12-25T22:00"));
    }

    @Test
    void a_date_goes_before_a_yearly_day_and_that_before_the_week() {
        BusinessHours hours = BusinessHours.in(OSLO)
                .daily("08:00-16:00")
                .closedEvery(MonthDay.of(5, 17))
                .on(LocalDate.of(2027, 5, 17), "10:00-11:00")
                .build();
        assertThat(hours.nextOpening(oslo("2026-05-16T17:00"))).contains(oslo("2026-05-18T08:00"));
        assertThat(hours.nextOpening(oslo("2027-05-16T17:00"))).contains(oslo("2027-05-17T10:00"));
        assertThat(hours.nextOpening(oslo("2028-05-16T17:00"))).contains(oslo("2028-05-18T08:00"));
    }

    @Test
    void the_29th_of_february_comes_in_leap_years() {
        BusinessHours hours =
                BusinessHours.in(OSLO).every(MonthDay.of(2, 29), "08:00-16:00").build();
        assertThat(hours.nextOpening(oslo("2026-11-22T00:00"))).contains(oslo("2028-02-29T08:00"));
        assertThat(hours.nextOpening(oslo("2097-01-01T00:00"))).contains(oslo("2104-02-29T08:00"));
    }

    @Test
    void hours_that_never_open_or_never_close_say_so() {
        BusinessHours never = BusinessHours.in(OSLO).build();
        BusinessHours past = BusinessHours.in(OSLO)
                .on(LocalDate.of(2020, 1, 1), "08:00-16:00")
                .build();
        BusinessHours touching =
                BusinessHours.in(OSLO).daily("00:00-13:00", "12:00-24:00").build();
        Instant now = oslo("2026-11-22T00:00");
        assertThat(never.nextOpening(now)).isEmpty();
        assertThat(past.nextOpening(now)).isEmpty();
        assertThat(touching.nextClosing(now)).isEmpty();
        assertThat(BusinessHours.ALWAYS.isOpen(Instant.EPOCH)).isTrue();
        assertThat(BusinessHours.ALWAYS.nextClosing(now)).isEmpty();
        assertThat(BusinessHours.ALWAYS.nextOpening(now)).isEmpty();
    }

    @Test
    void a_look_at_ten_years_of_closed_days_ends_soon() {
        HoursBuilder builder = BusinessHours.in(OSLO).daily("00:00-24:00");
        for (int i = 0; i < BusinessHours.MOST_DATES; i++) {
            builder.closedOn(LocalDate.of(2026, 11, 22).plusDays(i));
        }
        BusinessHours hours = builder.build();
        // Not a measurement: a look-up without a bound would go on for ever.
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(hours.nextOpening(oslo("2026-11-22T12:00")))
                .isEmpty());
        assertThatThrownBy(() -> builder.closedOn(LocalDate.of(1999, 1, 1)).build())
                .hasMessageContaining("4001 dates, allowed are 4000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8:00-16:00",
                "08:00",
                "08.00-16.00",
                "08:00-25:00",
                "08:60-09:00",
                "24:00-08:00",
                "0a:00-10:00",
                ""
            })
    void what_is_no_period_is_refused_with_the_form(String text) {
        assertThatThrownBy(() -> OpenPeriod.parse(text)).hasMessageContaining("HH:MM-HH:MM");
    }

    @Test
    void a_period_is_written_as_it_is_read() {
        for (String text : List.of("08:00-16:30", "22:00-02:00", "00:00-24:00", "13:00-24:00", "09:00-09:00")) {
            assertThat(OpenPeriod.parse(text)).hasToString(text);
        }
        assertThat(OpenPeriod.parse("08:00-00:00")).hasToString("08:00-24:00");
    }

    @Test
    void too_many_periods_and_unknown_zones_are_refused() {
        String[] many = IntStream.range(0, 25)
                .mapToObj(i -> "%02d:00-23:%02d".formatted(i % 23, i))
                .toArray(String[]::new);
        assertThatThrownBy(() -> BusinessHours.in(OSLO).daily(many)).hasMessageContaining("allowed are 24");
        assertThatThrownBy(() -> BusinessHours.in("Europe/Olso")).hasMessageContaining("names are as Europe/Oslo");
    }

    @Test
    void hours_that_say_the_same_are_equal() {
        BusinessHours one =
                BusinessHours.in(OSLO).weekdays("13:00-17:00", "08:00-12:00").build();
        BusinessHours other = BusinessHours.in("Europe/Oslo")
                .daily("08:00-12:00", "13:00-17:00")
                .weekends()
                .build();
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(BusinessHours.ALWAYS);
        assertThat(one.week())
                .containsOnlyKeys(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    }

    private static Instant oslo(String local) {
        return LocalDateTime.parse(local).atZone(OSLO).toInstant();
    }
}
