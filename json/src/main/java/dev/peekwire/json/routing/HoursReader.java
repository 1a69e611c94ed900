package dev.peekwire.json.routing;

import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.hours.HoursBuilder;
import dev.peekwire.routing.hours.OpenPeriod;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads business hours. */
final class HoursReader {
    static final List<String> FIELDS = List.of("zone", "week", "dates", "yearly");

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private final Faults faults;

    HoursReader(Faults faults) {
        this.faults = faults;
    }

    @Nullable BusinessHours read(Node node) {
        Fields in = Fields.of(node, faults, FIELDS);
        HoursBuilder hours = in == null ? null : zone(in);
        if (in == null || hours == null) {
            return null;
        }
        week(in, hours);
        in.each(
                "dates",
                HoursReader::date,
                (date, periods) -> faults.made(periods, () -> hours.on(date, list(in, periods))));
        in.each(
                "yearly",
                HoursReader::yearly,
                (date, periods) -> faults.made(periods, () -> hours.every(date, list(in, periods))));
        return in.made("dates", hours::build);
    }

    private @Nullable HoursBuilder zone(Fields in) {
        Node zone = in.need("zone", "say whose local time it is: \"zone\": \"Europe/Oslo\"");
        if (zone == null || !Fields.is(zone, Node.Kind.TEXT, faults)) {
            return null;
        }
        try {
            return BusinessHours.in(zone.text);
        } catch (IllegalArgumentException e) {
            String meant = Nearest.to(zone.text, ZONES)
                    .map(name -> "did you mean `" + name + "`? ")
                    .orElse("");
            faults.add(zone, zone.words() + " is not known here", meant + "names are as Europe/Oslo or UTC");
            return null;
        }
    }

    private void week(Fields in, HoursBuilder hours) {
        Map<DayOfWeek, String> said = new EnumMap<>(DayOfWeek.class);
        in.each("week", name -> new Named(name, Days.read(name)), (days, node) -> {
            List<OpenPeriod> periods = list(in, node);
            for (DayOfWeek day : days.days()) {
                String earlier = said.putIfAbsent(day, days.name());
                if (earlier != null) {
                    String reason = Days.name(day) + " is within `" + earlier + "` already";
                    faults.add(node.named, node.path(), reason, "say each day once");
                    return;
                }
                faults.made(node, () -> hours.on(day, periods));
            }
        });
    }

    private record Named(String name, List<DayOfWeek> days) {}

    private List<OpenPeriod> list(Fields in, Node node) {
        return in.texts(node, OpenPeriod::parse);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a date that exists, as 2026-12-24", e);
        }
    }

    private static MonthDay yearly(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a date that exists, as 12-24 for the 24th of December", e);
        }
    }
}
