package dev.peekwire.json.routing;

import dev.peekwire.routing.hours.BusinessHours;
import dev.peekwire.routing.hours.OpenPeriod;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes business hours: days in a row that are the same, together. */
final class HoursWriter {
    private HoursWriter() {}

    static Map<String, Object> tree(BusinessHours hours) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("zone", hours.zone().getId());
        PlanWriter.unless(hours.week().isEmpty(), out, "week", week(hours.week()));
        Map<String, Object> dates = new LinkedHashMap<>();
        hours.dates().forEach((date, periods) -> dates.put(date.toString(), texts(periods)));
        PlanWriter.unless(dates.isEmpty(), out, "dates", dates);
        Map<String, Object> yearly = new LinkedHashMap<>();
        hours.yearly().forEach((date, periods) -> yearly.put(date.toString().substring(2), texts(periods)));
        PlanWriter.unless(yearly.isEmpty(), out, "yearly", yearly);
        return out;
    }

    private static Map<String, Object> week(Map<DayOfWeek, List<OpenPeriod>> week) {
        Map<String, Object> out = new LinkedHashMap<>();
        DayOfWeek[] days = DayOfWeek.values();
        for (int from = 0; from < days.length; ) {
            List<OpenPeriod> periods = week.getOrDefault(days[from], List.of());
            int next = from + 1;
            while (next < days.length
                    && week.getOrDefault(days[next], List.of()).equals(periods)) {
                next++;
            }
            if (!periods.isEmpty()) {
                String last = next > from + 1 ? "-" + Days.name(days[next - 1]) : "";
                out.put(Days.name(days[from]) + last, texts(periods));
            }
            from = next;
        }
        return out;
    }

    private static List<String> texts(List<OpenPeriod> periods) {
        return periods.stream().map(OpenPeriod::toString).toList();
    }
}
