package dev.peekwire.routing.hours;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/** A week of periods as minutes on the wall. */
record Week(Map<DayOfWeek, List<OpenPeriod>> days) {
    private static final int DAY = 24 * 60;

    /** Whether no minute of it is closed. */
    boolean isSeamless() {
        boolean[] open = new boolean[7 * DAY];
        for (Map.Entry<DayOfWeek, List<OpenPeriod>> day : days.entrySet()) {
            for (OpenPeriod period : day.getValue()) {
                mark(open, day.getKey(), period);
            }
        }
        for (boolean minute : open) {
            if (!minute) {
                return false;
            }
        }
        return true;
    }

    private static void mark(boolean[] open, DayOfWeek day, OpenPeriod period) {
        int from = (day.getValue() - 1) * DAY + period.from().toSecondOfDay() / 60;
        int to = (day.getValue() - 1) * DAY + period.to().toSecondOfDay() / 60 + (period.endsNextDay() ? DAY : 0);
        for (int minute = from; minute < to; minute++) {
            open[minute % open.length] = true;
        }
    }
}
