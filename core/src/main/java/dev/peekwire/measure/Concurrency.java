package dev.peekwire.measure;

import java.time.Duration;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many chats an agent had at once, weighted by time. Time without a chat is not in it, since events do not tell whether
 * the agent was there. Chats on hold do not count.
 *
 * @param time how long the agent had exactly so many, from 1 on
 * @since 0.1.0
 */
public record Concurrency(SortedMap<Integer, Duration> time) {
    /** Copies. */
    public Concurrency {
        time = Collections.unmodifiableSortedMap(new TreeMap<>(time));
    }

    /** This and that of another time of the same agent; of one time it makes no sense. */
    public Concurrency plus(Concurrency other) {
        SortedMap<Integer, Duration> both = new TreeMap<>(time);
        other.time.forEach((chats, length) -> both.merge(chats, length, Duration::plus));
        return new Concurrency(both);
    }

    /** How long the agent had any. */
    public Duration busy() {
        return time.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** The most at once; 0 without any. */
    public int most() {
        return time.isEmpty() ? 0 : time.lastKey();
    }

    /** The mean while there was one at least; empty without any. */
    public OptionalDouble mean() {
        double weighted = time.entrySet().stream()
                .mapToDouble(one -> (double) one.getKey() * one.getValue().toMillis())
                .sum();
        return busy().isZero() ? OptionalDouble.empty() : OptionalDouble.of(weighted / busy().toMillis());
    }

    /** In what part of the busy time there were so many or more, 0 to 1; empty without any. */
    public OptionalDouble share(int atLeast) {
        Duration such = time.tailMap(atLeast).values().stream().reduce(Duration.ZERO, Duration::plus);
        return busy().isZero()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) such.toMillis() / busy().toMillis());
    }
}
