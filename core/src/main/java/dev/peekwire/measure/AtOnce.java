package dev.peekwire.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many chats somebody has at each moment: from each key on, so many. */
final class AtOnce {
    private final NavigableMap<Instant, Integer> steps;

    private AtOnce(NavigableMap<Instant, Integer> steps) {
        this.steps = steps;
    }

    static AtOnce of(List<Stint> stints) {
        NavigableMap<Instant, Integer> changes = new TreeMap<>();
        for (Stint stint : stints) {
            changes.merge(stint.from(), 1, Integer::sum);
            stint.to().ifPresent(to -> changes.merge(to, -1, Integer::sum));
        }
        int now = 0;
        for (Map.Entry<Instant, Integer> change : changes.entrySet()) {
            now += change.getValue();
            change.setValue(now);
        }
        return new AtOnce(changes);
    }

    int at(Instant when) {
        Map.Entry<Instant, Integer> step = steps.floorEntry(when);
        return step == null ? 0 : step.getValue();
    }

    Concurrency within(MeasuredPeriod period) {
        SortedMap<Integer, Duration> time = new TreeMap<>();
        Instant from = period.from();
        int now = at(from);
        for (Map.Entry<Instant, Integer> step :
                steps.subMap(period.from(), false, period.to(), false).entrySet()) {
            time.merge(now, Duration.between(from, step.getKey()), Duration::plus);
            from = step.getKey();
            now = step.getValue();
        }
        time.merge(now, Duration.between(from, period.to()), Duration::plus);
        time.remove(0);
        time.values().removeIf(Duration::isZero);
        return new Concurrency(time);
    }
}
