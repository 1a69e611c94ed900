package dev.peekwire.routing.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opening and closing where clocks change, in zones that do it each in its own way. All times with their offset. */
class ZoneTableTest {
    @ParameterizedTest(name = "{0} {1}: from {2} opens {3}, closes {4}")
    @CsvSource(
            textBlock =
                    """
            # an ordinary day
            Europe/Oslo,         08:00-16:00, 2026-11-20T00:00+01:00, 2026-11-20T08:00+01:00,    2026-11-20T16:00+01:00
            America/New_York,    08:00-16:00, 2026-11-20T00:00-05:00, 2026-11-20T08:00-05:00,    2026-11-20T16:00-05:00
            Asia/Kathmandu,      08:00-16:00, 2026-11-20T00:00+05:45, 2026-11-20T08:00+05:45,    2026-11-20T16:00+05:45
            Asia/Kathmandu,      08:00-16:00, 1985-12-31T23:00+05:30, 1986-01-01T08:00+05:45,    1986-01-01T16:00+05:45
            Asia/Kathmandu,      00:00-01:00, 1985-12-31T23:00+05:30, 1986-01-01T00:15+05:45,    1986-01-01T01:00+05:45
            Asia/Kathmandu,      00:00-00:15, 1985-12-31T23:00+05:30, 1986-01-02T00:00+05:45,    1986-01-02T00:15+05:45
            # a gap: 02:00 to 03:00
            Europe/Oslo,         01:00-04:00, 2026-03-29T00:00+01:00, 2026-03-29T01:00+01:00,    2026-03-29T04:00+02:00
            Europe/Oslo,         02:30-04:00, 2026-03-29T00:00+01:00, 2026-03-29T03:00+02:00,    2026-03-29T04:00+02:00
            Europe/Oslo,         01:00-02:30, 2026-03-29T00:00+01:00, 2026-03-29T01:00+01:00,    2026-03-29T03:00+02:00
            Europe/Oslo,         02:00-03:00, 2026-03-29T00:00+01:00, 2026-03-30T02:00+02:00,    2026-03-30T03:00+02:00
            Europe/Oslo,         22:00-02:30, 2026-03-28T12:00+01:00, 2026-03-28T22:00+01:00,    2026-03-29T03:00+02:00
            Europe/Oslo,         02:30-04:00, 2027-03-28T00:00+01:00, 2027-03-28T03:00+02:00,    2027-03-28T04:00+02:00
            America/New_York,    02:15-02:45, 2026-03-08T00:00-05:00, 2026-03-09T02:15-04:00,    2026-03-09T02:45-04:00
            America/New_York,    02:30-06:00, 2026-03-08T00:00-05:00, 2026-03-08T03:00-04:00,    2026-03-08T06:00-04:00
            # an overlap: 02:00 to 03:00 comes twice (New York: 01:00 to 02:00)
            Europe/Oslo,         02:00-03:00, 2026-10-25T00:00+02:00, 2026-10-25T02:00+02:00,    2026-10-25T03:00+01:00
            Europe/Oslo,         02:30-04:00, 2026-10-25T00:00+02:00, 2026-10-25T02:30+02:00,    2026-10-25T04:00+01:00
            Europe/Oslo,         01:00-02:30, 2026-10-25T00:00+02:00, 2026-10-25T01:00+02:00,    2026-10-25T02:30+01:00
            Europe/Oslo,         22:00-02:30, 2026-10-24T12:00+02:00, 2026-10-24T22:00+02:00,    2026-10-25T02:30+01:00
            America/New_York,    01:30-03:00, 2026-11-01T00:00-04:00, 2026-11-01T01:30-04:00,    2026-11-01T03:00-05:00
            America/New_York,    00:00-01:30, 2026-10-31T12:00-04:00, 2026-11-01T00:00-04:00,    2026-11-01T01:30-05:00
            America/New_York,    20:00-01:15, 2027-11-06T12:00-04:00, 2027-11-06T20:00-04:00,    2027-11-07T01:15-05:00
            # half an hour: Lord Howe
            Australia/Lord_Howe, 02:00-02:30, 2026-10-04T00:00+10:30, 2026-10-05T02:00+11:00,    2026-10-05T02:30+11:00
            Australia/Lord_Howe, 02:15-04:00, 2026-10-04T00:00+10:30, 2026-10-04T02:30+11:00,    2026-10-04T04:00+11:00
            Australia/Lord_Howe, 01:30-01:45, 2026-04-05T00:00+11:00, 2026-04-05T01:30+11:00,    2026-04-05T01:45+10:30
            Australia/Lord_Howe, 01:45-03:00, 2027-04-04T00:00+11:00, 2027-04-04T01:45+11:00,    2027-04-04T03:00+10:30
            # back an hour for Ramadan, and on again after it: Casablanca
            Africa/Casablanca,   02:00-03:00, 2026-02-15T00:00+01:00, 2026-02-15T02:00+01:00,    2026-02-15T03:00Z
            Africa/Casablanca,   02:30-04:00, 2026-03-22T00:00Z,      2026-03-22T03:00+01:00,    2026-03-22T04:00+01:00
            Africa/Casablanca,   02:00-03:00, 2025-02-23T00:00+01:00, 2025-02-23T02:00+01:00,    2025-02-23T03:00Z
            Africa/Casablanca,   22:00-02:30, 2025-02-22T12:00+01:00, 2025-02-22T22:00+01:00,    2025-02-23T02:30Z
            # past midnight
            Asia/Kathmandu,      22:00-02:00, 2026-12-31T12:00+05:45, 2026-12-31T22:00+05:45,    2027-01-01T02:00+05:45
            Europe/Oslo,         16:00-24:00, 2028-02-28T12:00+01:00, 2028-02-28T16:00+01:00,    2028-02-29T00:00+01:00
            """)
    void a_period_of_every_day_opens_and_closes(String zone, String period, String from, String opens, String closes) {
        BusinessHours hours = BusinessHours.in(zone).daily(period).build();
        Instant open = at(opens);
        Instant close = at(closes);

        assertThat(hours.nextOpening(at(from))).contains(open);
        assertThat(hours.nextClosing(open)).contains(close);
        assertThat(hours.isOpen(open.minusNanos(1))).isFalse();
        assertThat(hours.isOpen(open)).isTrue();
        assertThat(hours.isOpen(close.minusNanos(1))).isTrue();
        assertThat(hours.isOpen(close)).isFalse();
    }

    private static Instant at(String time) {
        return ZonedDateTime.parse(time).toInstant();
    }
}
