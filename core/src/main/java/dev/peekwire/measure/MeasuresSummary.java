package dev.peekwire.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Many chats in figures. Those of disjoint sets of chats add up: of days, teams, desks. Chats of several nodes are to be
 * brought together before, by {@link DeskMeasures#plus}, so that none counts twice.
 *
 * @param counts what was counted; what is not named is zero
 * @param times how the measures of time are spread; what is not named has none
 * @since 0.1.0
 */
public record MeasuresSummary(Map<Counted, Long> counts, Map<Timing, Spread> times) {
    /** Of no chats. */
    public static final MeasuresSummary NONE = new MeasuresSummary(Map.of(), Map.of());

    /** Copies. */
    public MeasuresSummary {
        counts = ordered(Counted.class, counts);
        times = ordered(Timing.class, times);
    }

    /** Of chats. */
    public static MeasuresSummary of(Collection<ChatMeasures> chats) {
        Map<Counted, Long> counts = new EnumMap<>(Counted.class);
        Map<Timing, Spread> times = new EnumMap<>(Timing.class);
        chats.forEach(chat -> chat.counts().forEach((what, n) -> counts.merge(what, (long) n, Long::sum)));
        for (Timing timing : Timing.values()) {
            List<Duration> lengths = new ArrayList<>();
            chats.forEach(chat -> lengths.addAll(chat.durations(timing)));
            if (!lengths.isEmpty()) {
                times.put(timing, Spread.of(lengths));
            }
        }
        return new MeasuresSummary(counts, times);
    }

    /** These and those, which must be other chats. */
    public MeasuresSummary plus(MeasuresSummary other) {
        Map<Counted, Long> bothCounts = new EnumMap<>(Counted.class);
        bothCounts.putAll(counts);
        other.counts.forEach((what, n) -> bothCounts.merge(what, n, Long::sum));
        Map<Timing, Spread> bothTimes = new EnumMap<>(Timing.class);
        bothTimes.putAll(times);
        other.times.forEach((timing, spread) -> bothTimes.merge(timing, spread, Spread::plus));
        return new MeasuresSummary(bothCounts, bothTimes);
    }

    /** How many there were of that. */
    public long count(Counted what) {
        return counts.getOrDefault(what, 0L);
    }

    /** How that is spread. */
    public Spread time(Timing timing) {
        return times.getOrDefault(timing, Spread.NONE);
    }

    /** Abandoned chats of all that waited for a person and are closed, 0 to 1; empty without any. */
    public OptionalDouble abandonment() {
        return share(
                count(Counted.ABANDONED),
                count(Counted.ANSWERED)
                        + count(Counted.UNANSWERED)
                        + count(Counted.ABANDONED)
                        + count(Counted.TURNED_AWAY));
    }

    /** Scripted messages of agents of all of theirs, 0 to 1; empty without any. */
    public OptionalDouble scripted() {
        return share(count(Counted.SCRIPTED), count(Counted.ANSWERS));
    }

    /** The mean of the scores that visitors gave in the survey; empty without any. */
    public OptionalDouble surveyScore() {
        return share(count(Counted.SURVEY_SCORES), count(Counted.SURVEYS));
    }

    private static OptionalDouble share(long part, long all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / all);
    }

    private static <K extends Enum<K>, V> Map<K, V> ordered(Class<K> keys, Map<K, V> map) {
        Map<K, V> copy = new EnumMap<>(keys);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}
