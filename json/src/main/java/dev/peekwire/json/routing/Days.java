package dev.peekwire.json.routing;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Days of the week as files name them: {@code mon}, and from one to another, {@code mon-fri}. */
final class Days {
    /** The names, Monday first. */
    static final List<String> NAMES = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private static final String EXPECTED =
            "a day is mon, tue, wed, thu, fri, sat or sun, and several in a row are as mon-fri";

    private Days() {}

    static List<DayOfWeek> read(String name) {
        int dash = name.indexOf('-');
        DayOfWeek day = day(dash < 0 ? name : name.substring(0, dash));
        DayOfWeek last = dash < 0 ? day : day(name.substring(dash + 1));
        List<DayOfWeek> days = new ArrayList<>(List.of(day));
        while (day != last) {
            day = day.plus(1);
            days.add(day);
        }
        return days;
    }

    static String name(DayOfWeek day) {
        return NAMES.get(day.getValue() - 1);
    }

    private static DayOfWeek day(String name) {
        int index = NAMES.indexOf(name);
        if (index < 0) {
            // Who writes "Monday" hears what would do.
            String start = name.substring(0, Math.min(3, name.length())).toLowerCase(Locale.ROOT);
            String meant = NAMES.contains(start) ? "did you mean `" + start + "`? " : "";
            throw new IllegalArgumentException(meant + EXPECTED);
        }
        return DayOfWeek.of(index + 1);
    }
}
