package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.measure.Concurrency;
import dev.peekwire.measure.Counted;
import dev.peekwire.measure.DeskMeasures;
import dev.peekwire.measure.MeasuredPeriod;
import dev.peekwire.measure.MeasuresSummary;
import dev.peekwire.measure.Overload;
import dev.peekwire.measure.OverloadRule;
import dev.peekwire.measure.Timing;
import dev.peekwire.measure.Workload;
import dev.peekwire.protocol.Measured;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of chats in figures what a supervisor is told: a pure function, taken apart so that none of its parts takes long. */
final class MeasuresAnswer {
    private static final Set<Timing> TIMED = EnumSet.allOf(Timing.class);
    private static final Set<Counted> COUNTED = EnumSet.allOf(Counted.class);

    private final DeskMeasures measures;
    private final @Nullable TeamId team;

    /**
     * @param measures what is known
     * @param team for which team the chats were started; null for all. Agents count with all their chats, if they had one of
     *     the team's in that time
     */
    MeasuresAnswer(DeskMeasures measures, @Nullable TeamId team) {
        this.measures = measures;
        this.team = team;
    }

    /** One of the parts. */
    Measured.Part part(MeasuredPeriod period) {
        DeskMeasures within = measures.within(period);
        return part(within, period, atOnce(loads(within, period)), Measured.COUNTS, Measured.TIMINGS);
    }

    /** All of it, with the parts that were made before. */
    Measured whole(CommandId command, MeasuredPeriod period, List<Measured.Part> parts, OverloadRule rule) {
        DeskMeasures within = measures.within(period);
        Collection<Workload> loads = loads(within, period);
        Concurrency atOnce = atOnce(loads);
        return new Measured(
                command,
                measures.since(),
                measures.until(),
                part(within, period, atOnce, COUNTED, TIMED),
                parts,
                atOnce,
                slow(loads, rule),
                rule);
    }

    private Measured.Part part(
            DeskMeasures within, MeasuredPeriod period, Concurrency atOnce, Set<Counted> counted, Set<Timing> timings) {
        MeasuresSummary summary = team == null ? within.summary(period) : within.summary(period, team);
        Map<Timing, Measured.Time> times = new EnumMap<>(Timing.class);
        summary.times().forEach((timing, spread) -> {
            if (timings.contains(timing)) {
                times.put(timing, Measured.Time.of(spread));
            }
        });
        Map<Counted, Long> counts = new EnumMap<>(Counted.class);
        counts.putAll(summary.counts());
        counts.keySet().retainAll(counted);
        return new Measured.Part(
                period.from(), period.to(), counts, times, atOnce.busy(), chatTime(atOnce), atOnce.most());
    }

    private Collection<Workload> loads(DeskMeasures within, MeasuredPeriod period) {
        Map<AgentId, Workload> loads = within.workloads(period);
        if (team == null) {
            return loads.values();
        }
        Set<AgentId> theirs = within.chats().values().stream()
                .filter(chat -> chat.team().equals(team))
                .flatMap(chat -> chat.agents().stream())
                .collect(Collectors.toSet());
        return loads.values().stream()
                .filter(load -> theirs.contains(load.agent()))
                .toList();
    }

    private static Concurrency atOnce(Collection<Workload> loads) {
        Map<Integer, Duration> time = new TreeMap<>();
        for (Workload load : loads) {
            load.concurrency().time().forEach((chats, length) -> time.merge(chats, length, Duration::plus));
        }
        return new Concurrency(new TreeMap<>(time));
    }

    private static Duration chatTime(Concurrency atOnce) {
        return atOnce.time().entrySet().stream()
                .map(one -> one.getValue().multipliedBy(one.getKey()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Measured.Slow> slow(Collection<Workload> loads, OverloadRule rule) {
        return loads.stream()
                .map(rule::judge)
                .filter(found -> found.verdict() == Overload.Verdict.OVERLOADED)
                .map(Measured.Slow::of)
                .sorted(Comparator.comparing(Measured.Slow::medianAbove)
                        .reversed()
                        .thenComparing(slow -> slow.agent().value()))
                .limit(Measured.MOST_AGENTS)
                .toList();
    }
}
