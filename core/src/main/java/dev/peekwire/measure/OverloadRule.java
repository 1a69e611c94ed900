package dev.peekwire.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When it is said that an agent keeps visitors waiting because there are too many chats: if from some number of chats at
 * once on, the median time that the agent needs to answer is both {@code ratio} times that with fewer, and {@code slow}
 * or longer, and so is the median with exactly that number. Both sides need {@code least} answers; an agent who has not
 * so many is not judged.
 *
 * <p>Each answer counts by how many chats the agent had when the time to answer it began. An agent is compared with nobody
 * else. That many chats come with slow answers does not prove that they cause them: hard days have both.
 *
 * @param least how many answers there must be on each side, at least 1
 * @param ratio how many times longer, at least 1
 * @param slow what is not slow yet, however much longer it is
 * @since 0.1.0
 */
public record OverloadRule(int least, double ratio, Duration slow) {
    /** Thirty answers on each side, twice as long, a minute. */
    public static final OverloadRule DEFAULT = new OverloadRule(30, 2, Duration.ofMinutes(1));

    /** Validates. */
    public OverloadRule {
        Objects.requireNonNull(slow, "slow");
        if (least < 1) {
            throw new IllegalArgumentException("least: " + least + ", at least 1");
        }
        if (!(ratio >= 1)) {
            throw new IllegalArgumentException("ratio: " + ratio + ", at least 1");
        }
    }

    /** What it says of an agent. */
    public Overload judge(Workload load) {
        SortedMap<Integer, Spread> byChats = byChats(load);
        Optional<Split> worst = Optional.empty();
        for (Map.Entry<Integer, Spread> exactly : byChats.entrySet()) {
            Split split = Split.at(exactly.getKey(), byChats);
            if (split.below().count() < least || split.above().count() < least) {
                continue;
            }
            if (isOver(split) && isOver(split, exactly.getValue())) {
                return verdict(load, Overload.Verdict.OVERLOADED, split, byChats);
            }
            worst = worst.filter(known -> known.ratio() >= split.ratio()).or(() -> Optional.of(split));
        }
        return worst.map(split -> verdict(load, Overload.Verdict.FINE, split, byChats))
                .orElseGet(() -> verdict(load, Overload.Verdict.NOT_ENOUGH, Split.NONE, byChats));
    }

    private boolean isOver(Split split) {
        return isOver(split, split.above());
    }

    private boolean isOver(Split split, Spread some) {
        long median = Split.median(some);
        return median >= slow.toMillis() && median >= ratio * Split.median(split.below());
    }

    private Overload verdict(Workload load, Overload.Verdict verdict, Split split, SortedMap<Integer, Spread> byChats) {
        return new Overload(load.agent(), verdict, split.from(), split.below(), split.above(), byChats, this);
    }

    private static SortedMap<Integer, Spread> byChats(Workload load) {
        AtOnce chats = AtOnce.of(load.stints());
        SortedMap<Integer, List<Duration>> needed = new TreeMap<>();
        for (Reply reply : load.replies()) {
            int had = Math.max(1, chats.at(reply.since()));
            needed.computeIfAbsent(had, any -> new ArrayList<>()).add(reply.needed());
        }
        SortedMap<Integer, Spread> byChats = new TreeMap<>();
        needed.forEach((had, lengths) -> byChats.put(had, Spread.of(lengths)));
        return byChats;
    }

    /** Answers with fewer chats, and with so many or more. */
    private record Split(int from, Spread below, Spread above) {
        static final Split NONE = new Split(0, Spread.NONE, Spread.NONE);

        static Split at(int from, SortedMap<Integer, Spread> byChats) {
            return new Split(from, all(byChats.headMap(from)), all(byChats.tailMap(from)));
        }

        private static Spread all(SortedMap<Integer, Spread> some) {
            return some.values().stream().reduce(Spread.NONE, Spread::plus);
        }

        static long median(Spread some) {
            return some.median().orElse(Duration.ZERO).toMillis();
        }

        double ratio() {
            return (double) median(above) / Math.max(1, median(below));
        }
    }
}
