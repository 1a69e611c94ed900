package dev.peekwire.routing.hours;

import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** A week of periods as minutes on the wall. */
record Week(Map<DayOfWeek, List<OpenPeriod>> days) {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    /** Whether no minute of it is closed. */
    boolean isSeamless() {
        BitSet open = new BitSet(WEEK);
        for (Map.Entry<DayOfWeek, List<OpenPeriod>> day : days.entrySet()) {
            for (OpenPeriod period : day.getValue()) {
                mark(open, day.getKey(), period);
            }
        }
        return open.nextClearBit(0) >= WEEK;
    }

    /** The last period of a week may end in the next one. */
    private static void mark(BitSet open, DayOfWeek day, OpenPeriod period) {
        int from = (day.getValue() - 1) * DAY + period.from().toSecondOfDay() / 60;
        int to = (day.getValue() - 1) * DAY + period.to().toSecondOfDay() / 60 + (period.endsNextDay() ? DAY : 0);
        open.set(from, Math.min(to, WEEK));
        open.set(0, Math.max(0, to - WEEK));
    }
}
