package dev.peekwire.protocol;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.measure.Concurrency;
import dev.peekwire.measure.Counted;
import dev.peekwire.measure.MeasuresSummary;
import dev.peekwire.measure.Overload;
import dev.peekwire.measure.OverloadRule;
import dev.peekwire.measure.Spread;
import dev.peekwire.measure.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The desk's chats in figures, of a period and of its parts. Answers {@link AgentFrame.Measures}. What each figure means stands in
 * one table in the guide on measures.
 *
 * @param command the command that asked
 * @param since from when on no chat is missing that the store has
 * @param until when this was so: figures of the time after it are still to come
 * @param whole of all parts together, with all measures; percentiles do not add up from the parts
 * @param parts one after another, at most {@link #MOST_PARTS}, of which there are {@link #COUNTS} and {@link #TIMINGS} alone
 * @param chatsAtOnce how long agents had exactly so many chats, by their number, all agents together
 * @param agents agents who keep visitors waiting because they have too many chats, the slowest first, at most {@link #MOST_AGENTS}
 * @param rule what says so
 * @since 0.1.0
 */
public record Measured(
        CommandId command,
        Instant since,
        Instant until,
        Part whole,
        List<Part> parts,
        Concurrency chatsAtOnce,
        List<Slow> agents,
        OverloadRule rule)
        implements ServerFrame {
    /** How many parts a period may have: two months of days, or two days and a half of hours. */
    public static final int MOST_PARTS = 62;

    /** How many agents are told of. */
    public static final int MOST_AGENTS = 20;

    /** What is counted that is told of each part; of the whole everything is. */
    public static final Set<Counted> COUNTS = Collections.unmodifiableSet(EnumSet.of(
            Counted.STARTED,
            Counted.OPEN,
            Counted.ANSWERED,
            Counted.UNANSWERED,
            Counted.ABANDONED,
            Counted.SHORT_ABANDON,
            Counted.BOT,
            Counted.TURNED_AWAY,
            Counted.LEFT,
            Counted.TRANSFERS,
            Counted.VISITOR_MESSAGES,
            Counted.ANSWERS,
            Counted.SCRIPTED,
            Counted.SURVEYS,
            Counted.SURVEY_SCORES));

    /** The measures of time that are told of each part. */
    public static final Set<Timing> TIMINGS = Collections.unmodifiableSet(
            EnumSet.of(Timing.WAIT, Timing.ABANDONED_AFTER, Timing.FIRST_RESPONSE, Timing.RESPONSE, Timing.HANDLING));

    /** Validates and copies. */
    public Measured {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(whole, "whole");
        Objects.requireNonNull(chatsAtOnce, "chatsAtOnce");
        Objects.requireNonNull(rule, "rule");
        parts = List.copyOf(parts);
        agents = List.copyOf(agents);
    }

    @Override
    public Type type() {
        return Type.MEASURED;
    }

    /**
     * The chats that were started in some time, and the work that fell into it.
     *
     * @param from its first moment
     * @param to the first moment after it
     * @param counts what was counted; what is not named is zero
     * @param times the measures of time; what is not named has none
     * @param busy how long agents had a chat, all of them added up
     * @param chatTime the same, each time as many times as there were chats
     * @param mostAtOnce the most chats that an agent had at once
     */
    public record Part(
            Instant from,
            Instant to,
            Map<Counted, Long> counts,
            Map<Timing, Time> times,
            Duration busy,
            Duration chatTime,
            int mostAtOnce) {
        /** Copies, without what is zero. */
        public Part {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(busy, "busy");
            Objects.requireNonNull(chatTime, "chatTime");
            Map<Counted, Long> counted = copy(Counted.class, counts);
            counted.values().removeIf(count -> count == 0);
            counts = Collections.unmodifiableMap(counted);
            times = Collections.unmodifiableMap(copy(Timing.class, times));
        }

        /** How many there were of that. */
        public long count(Counted what) {
            return counts.getOrDefault(what, 0L);
        }

        /** The same without times, for shares. */
        public MeasuresSummary shares() {
            return new MeasuresSummary(counts, Map.of());
        }

        private static <K extends Enum<K>, V> Map<K, V> copy(Class<K> keys, Map<K, V> map) {
            Map<K, V> copy = new EnumMap<>(keys);
            copy.putAll(map);
            return copy;
        }
    }

    /**
     * How lengths of time are spread.
     *
     * @param count how many there are, at least one
     * @param mean their mean
     * @param median half of them are not longer
     * @param p90 nine of ten are not longer
     */
    public record Time(long count, Duration mean, Duration median, Duration p90) {
        /** Validates. */
        public Time {
            Objects.requireNonNull(mean, "mean");
            Objects.requireNonNull(median, "median");
            Objects.requireNonNull(p90, "p90");
        }

        /** Of a spread that is not empty. */
        public static Time of(Spread spread) {
            return new Time(
                    spread.count(),
                    spread.mean().orElseThrow(),
                    spread.median().orElseThrow(),
                    spread.percentile(90).orElseThrow());
        }
    }

    /**
     * An agent who answers slowly with too many chats.
     *
     * @param agent who
     * @param from from how many chats at once on
     * @param below how many answers there were with fewer
     * @param medianBelow how long half of these took at most
     * @param above how many with so many or more
     * @param medianAbove how long half of these took at most
     */
    public record Slow(AgentId agent, int from, long below, Duration medianBelow, long above, Duration medianAbove) {
        /** Validates. */
        public Slow {
            Objects.requireNonNull(agent, "agent");
            Objects.requireNonNull(medianBelow, "medianBelow");
            Objects.requireNonNull(medianAbove, "medianAbove");
        }

        /** What a rule says of an agent whom it finds overloaded. */
        public static Slow of(Overload found) {
            return new Slow(
                    found.agent(),
                    found.from(),
                    found.below().count(),
                    found.below().median().orElseThrow(),
                    found.above().count(),
                    found.above().median().orElseThrow());
        }
    }
}
