package dev.peekwire.measure;

import static dev.peekwire.measure.ChatsByHand.OSLO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredPeriodTest {
    private static final LocalDate FORWARD = LocalDate.of(2026, 3, 29);
    private static final LocalDate BACK = LocalDate.of(2026, 10, 25);

    @Test
    void a_day_has_as_many_hours_as_the_clocks_say() {
        assertThat(MeasuredPeriod.day(LocalDate.of(2026, 3, 2), OSLO).length()).isEqualTo(Duration.ofHours(24));
        assertThat(MeasuredPeriod.day(FORWARD, OSLO).length()).isEqualTo(Duration.ofHours(23));
        assertThat(MeasuredPeriod.day(BACK, OSLO).length()).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void an_hour_that_does_not_come_is_no_period() {
        assertThat(hours(FORWARD).subList(0, 4))
                .containsExactly(
                        "2026-03-29T00:00+01:00",
                        "2026-03-29T01:00+01:00",
                        "2026-03-29T03:00+02:00",
                        "2026-03-29T04:00+02:00");
        assertThat(hours(FORWARD)).hasSize(23);
    }

    @Test
    void an_hour_that_comes_twice_is_two_periods() {
        assertThat(hours(BACK).subList(1, 5))
                .containsExactly(
                        "2026-10-25T01:00+02:00",
                        "2026-10-25T02:00+02:00",
                        "2026-10-25T02:00+01:00",
                        "2026-10-25T03:00+01:00");
        assertThat(hours(BACK)).hasSize(25);
    }

    @ParameterizedTest
    @CsvSource({
        // Half an hour forward and back, and midnight that does not come.
        "Australia/Lord_Howe, 2026-10-04, 24",
        "Australia/Lord_Howe, 2026-04-05, 25",
        "America/Santiago, 2026-09-06, 23",
        "Asia/Kathmandu, 2026-03-02, 24",
        // A minute past midnight, back to a minute past eleven.
        "America/St_Johns, 2010-11-07, 26"
    })
    void hours_and_days_follow_each_other_without_gap_in_any_zone(String zone, LocalDate date, int hours) {
        MeasuredPeriod week = MeasuredPeriod.days(date.minusDays(3), date.plusDays(4), ZoneId.of(zone));
        assertThat(week.days()).hasSize(7);
        follow(week, week.days());
        follow(week, week.hours());
        assertThat(MeasuredPeriod.day(date, ZoneId.of(zone)).hours()).hasSize(hours);
    }

    @Test
    void weeks_begin_on_monday_and_are_an_hour_longer_or_shorter_when_the_clocks_change() {
        MeasuredPeriod month = MeasuredPeriod.days(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1), OSLO);
        follow(month, month.weeks());
        assertThat(month.weeks().stream().map(week -> week.length().toHours()))
                .containsExactly(4 * 24L, 7 * 24L, 7 * 24L, 7 * 24L + 1, 6 * 24L);
    }

    @Test
    void no_more_parts_are_made_than_are_wanted() {
        MeasuredPeriod day = MeasuredPeriod.day(BACK, OSLO);
        assertThat(day.parts(MeasuredPeriod.Cut.HOUR, 25)).isEqualTo(day.hours());
        assertThat(day.parts(MeasuredPeriod.Cut.DAY, 1)).containsExactly(day);
        assertThat(day.parts(MeasuredPeriod.Cut.WEEK, 1)).containsExactly(day);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> day.parts(MeasuredPeriod.Cut.HOUR, 24))
                .withMessageContaining("24");
    }

    private static void follow(MeasuredPeriod whole, List<MeasuredPeriod> parts) {
        Instant at = whole.from();
        for (MeasuredPeriod part : parts) {
            assertThat(part.from()).isEqualTo(at);
            assertThat(part.length()).isPositive();
            at = part.to();
        }
        assertThat(at).isEqualTo(whole.to());
    }

    @Test
    void its_first_moment_is_in_it_and_its_last_is_the_next_ones() {
        MeasuredPeriod day = MeasuredPeriod.day(BACK, OSLO);
        assertThat(day.contains(day.from())).isTrue();
        assertThat(day.contains(day.to())).isFalse();
        assertThat(day.contains(day.from().minusMillis(1))).isFalse();
    }

    @Test
    void what_is_cut_short_ends_there_and_never_before_it_begins() {
        MeasuredPeriod day = MeasuredPeriod.day(BACK, OSLO);
        assertThat(day.until(day.from().plusSeconds(1)).length()).isEqualTo(Duration.ofSeconds(1));
        assertThat(day.until(day.to().plusSeconds(1))).isEqualTo(day);
        assertThat(day.until(day.from().minusSeconds(1)).length()).isZero();
    }

    @Test
    void periods_without_end_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MeasuredPeriod.days(FORWARD, FORWARD.minusDays(1), OSLO));
        assertThatIllegalArgumentException().isThrownBy(() -> MeasuredPeriod.days(FORWARD, FORWARD.plusYears(2), OSLO)
                .hours());
    }

    private static List<String> hours(LocalDate date) {
        return MeasuredPeriod.day(date, OSLO).hours().stream()
                .map(hour -> OffsetDateTime.ofInstant(hour.from(), OSLO).toString())
                .toList();
    }
}
