package dev.peekwire.routing.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** A period on one day, as moments: from the first, up to but not including the second. Empty if they are the same. */
record Span(Instant from, Instant to) {
    static Span of(LocalDate day, OpenPeriod period, ZoneRules rules) {
        LocalDate last = period.endsNextDay() ? day.plusDays(1) : day;
        return new Span(first(day.atTime(period.from()), rules), end(last.atTime(period.to()), rules));
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    /** The first moment whose local time is this one or later. */
    private static Instant first(LocalDateTime time, ZoneRules rules) {
        ZoneOffsetTransition change = rules.getTransition(time);
        if (change == null) {
            return time.toInstant(rules.getOffset(time));
        }
        return change.isGap() ? change.getInstant() : time.toInstant(change.getOffsetBefore());
    }

    /** The moment after the last one whose local time is before this one. */
    private static Instant end(LocalDateTime time, ZoneRules rules) {
        ZoneOffsetTransition change = rules.getTransition(time);
        boolean comesAgain = change != null && change.isOverlap() && time.isAfter(change.getDateTimeAfter());
        return comesAgain ? time.toInstant(change.getOffsetAfter()) : first(time, rules);
    }
}
