package dev.peekwire.json.routing;

import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Fields;
import dev.peekwire.json.tree.Nearest;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Words;
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
    static final Set<String> FIELDS = Words.inOrder("zone", "week", "dates", "yearly");

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
        for (Map.Entry<String, Node> member : in.members("dates").entrySet()) {
            LocalDate date = in.name(member, HoursReader::date);
            if (date != null) {
                set(member.getValue(), () -> hours.on(date, periods(in, member.getValue())));
            }
        }
        for (Map.Entry<String, Node> member : in.members("yearly").entrySet()) {
            MonthDay date = in.name(member, HoursReader::yearly);
            if (date != null) {
                set(member.getValue(), () -> hours.every(date, periods(in, member.getValue())));
            }
        }
        return built(in, hours);
    }

    private @Nullable BusinessHours built(Fields in, HoursBuilder hours) {
        try {
            return hours.build();
        } catch (IllegalArgumentException e) {
            Node dates = in.get("dates");
            faults.refused(dates == null ? in.object : dates, e);
            return null;
        }
    }

    private @Nullable HoursBuilder zone(Fields in) {
        Node zone = in.need("zone", "say whose local time it is: \"zone\": \"Europe/Oslo\"");
        if (zone == null || !Fields.is(zone, Node.Kind.TEXT, faults)) {
            return null;
        }
        try {
            return BusinessHours.in(zone.text);
        } catch (IllegalArgumentException e) {
            String meant = Nearest.to(zone.text, ZoneId.getAvailableZoneIds())
                    .map(name -> "did you mean `" + name + "`? ")
                    .orElse("");
            faults.add(zone, zone.words() + " is not known here", meant + "names are as Europe/Oslo or UTC");
            return null;
        }
    }

    private void week(Fields in, HoursBuilder hours) {
        Map<DayOfWeek, String> said = new EnumMap<>(DayOfWeek.class);
        for (Map.Entry<String, Node> member : in.members("week").entrySet()) {
            List<DayOfWeek> days = in.name(member, Days::read);
            if (days != null) {
                days(in, member, days, said, hours);
            }
        }
    }

    private void days(
            Fields in,
            Map.Entry<String, Node> member,
            List<DayOfWeek> days,
            Map<DayOfWeek, String> said,
            HoursBuilder hours) {
        Node node = member.getValue();
        List<OpenPeriod> periods = periods(in, node);
        for (DayOfWeek day : days) {
            String earlier = said.putIfAbsent(day, member.getKey());
            if (earlier != null) {
                String reason = Days.name(day) + " is within `" + earlier + "` already";
                faults.add(node.named(), node.path(), reason, "say each day once");
                return;
            }
            try {
                hours.on(day, periods);
            } catch (IllegalArgumentException e) {
                faults.refused(node, e);
            }
        }
    }

    /** The builder's objection is told where the periods stand. */
    private void set(Node node, Runnable setter) {
        try {
            setter.run();
        } catch (IllegalArgumentException e) {
            faults.refused(node, e);
        }
    }

    private static List<OpenPeriod> periods(Fields in, Node node) {
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
