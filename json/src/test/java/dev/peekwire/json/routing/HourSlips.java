package dev.peekwire.json.routing;

import static dev.peekwire.json.routing.Slips.slip;

import java.util.List;

/** What people get wrong in business hours. */
final class HourSlips {
    static final List<Slips.Slip> ALL = List.of(
            slip(
                    "a zone that is not there",
                    "\"office\": {",
                    "\"Europe/Oslo\"",
                    "\"Europe/Olso\"",
                    "hours.office.zone",
                    "did you mean `Europe/Oslo`?",
                    false),
            slip(
                    "a zone in an abbreviation",
                    "\"office\": {",
                    "\"Europe/Oslo\"",
                    "\"CEST\"",
                    "hours.office.zone",
                    "names are as Europe/Oslo",
                    false),
            slip(
                    "a day in full",
                    "\"office\": {",
                    "\"sun\"",
                    "\"sunday\"",
                    "hours.office.week.sunday",
                    "did you mean `sun`?",
                    true),
            slip(
                    "days with a blank",
                    "\"office\": {",
                    "\"mon-fri\"",
                    "\"mon - fri\"",
                    "hours.office.week.mon - fri",
                    "a day is mon",
                    true),
            slip(
                    "a day said twice",
                    "\"office\": {",
                    "\"sun\"",
                    "\"fri\"",
                    "hours.office.week.fri",
                    "say each day once",
                    false),
            slip(
                    "a period with a dot",
                    "\"office\": {",
                    "\"08:00-12:00\"",
                    "\"08.00-12.00\"",
                    "hours.office.week.mon-fri[0]",
                    "HH:MM-HH:MM",
                    true),
            slip(
                    "a period with a digit too few",
                    "\"office\": {",
                    "\"08:00-12:00\"",
                    "\"8:00-12:00\"",
                    "hours.office.week.mon-fri[0]",
                    "HH:MM-HH:MM",
                    true),
            slip(
                    "a period at 25 o'clock",
                    "\"office\": {",
                    "\"08:00-12:00\"",
                    "\"08:00-25:00\"",
                    "hours.office.week.mon-fri[0]",
                    "HH:MM-HH:MM",
                    true),
            slip(
                    "a period from the end of the day",
                    "\"office\": {",
                    "\"08:00-12:00\"",
                    "\"24:00-12:00\"",
                    "hours.office.week.mon-fri[0]",
                    "HH:MM-HH:MM",
                    true),
            slip(
                    "a period of 60 minutes past",
                    "\"office\": {",
                    "\"13:00-17:00\"",
                    "\"13:00-17:60\"",
                    "hours.office.week.mon-fri[1]",
                    "HH:MM-HH:MM",
                    true),
            slip(
                    "a period twice",
                    "\"office\": {",
                    "\"13:00-17:00\"",
                    "\"08:00-12:00\"",
                    "hours.office.week.mon-fri[1]",
                    "remove one of them",
                    true),
            slip(
                    "a period as an object",
                    "\"office\": {",
                    "\"22:00-02:00\"",
                    "{ \"from\": \"22:00\" }",
                    "hours.office.week.sun[0]",
                    "write a text here",
                    true),
            slip(
                    "a date that does not exist",
                    "\"office\": {",
                    "\"2026-12-24\"",
                    "\"2026-02-30\"",
                    "hours.office.dates.2026-02-30",
                    "a date that exists",
                    false),
            slip(
                    "a date the other way round",
                    "\"office\": {",
                    "\"2026-12-24\"",
                    "\"24.12.2026\"",
                    "hours.office.dates.24.12.2026",
                    "as 2026-12-24",
                    true),
            slip(
                    "a month that does not exist",
                    "\"office\": {",
                    "\"12-25\"",
                    "\"13-25\"",
                    "hours.office.yearly.13-25",
                    "a date that exists",
                    true),
            slip(
                    "a day of the year that does not exist",
                    "\"office\": {",
                    "\"12-25\"",
                    "\"04-31\"",
                    "hours.office.yearly.04-31",
                    "a date that exists",
                    false),
            slip(
                    "a year where none belongs",
                    "\"office\": {",
                    "\"12-25\"",
                    "\"2026-12-25\"",
                    "hours.office.yearly.2026-12-25",
                    "as 12-24",
                    true));

    private HourSlips() {}
}
