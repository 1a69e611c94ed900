package dev.peekwire.measure;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How lengths of time are spread: number, sum, least, most and percentiles, to the millisecond. Percentiles are exact while
 * there are at most {@value #EXACT} different lengths, and within one percent beyond; the rest is always exact. What two
 * come to together depends on the lengths alone, in whatever order and parts they came. Takes at most some 2,500 numbers.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Spread {
    /** How many different lengths are kept as they are. */
    public static final int EXACT = 500;

    /** Of nothing. */
    public static final Spread NONE = new Spread(new TreeMap<>(), true, 0, 0, 0);

    /** Beyond {@link #EXACT}, this many leading bits of a length in milliseconds are kept. */
    private static final int BITS = 7;

    private final SortedMap<Long, Long> counts;
    private final boolean exact;
    private final long sum;
    private final long least;
    private final long most;

    private Spread(SortedMap<Long, Long> counts, boolean exact, long sum, long least, long most) {
        this.counts = counts;
        this.exact = exact;
        this.sum = sum;
        this.least = least;
        this.most = most;
    }

    /**
     * Of lengths, in any order.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public static Spread of(Collection<Duration> lengths) {
        if (lengths.isEmpty()) {
            return NONE;
        }
        SortedMap<Long, Long> counts = new TreeMap<>();
        long sum = 0;
        for (Duration length : lengths) {
            if (length.isNegative()) {
                throw new IllegalArgumentException("lengths: " + length + ", at least zero");
            }
            counts.merge(length.toMillis(), 1L, Long::sum);
            sum += length.toMillis();
        }
        return bounded(counts, true, sum, counts.firstKey(), counts.lastKey());
    }

    private static Spread bounded(SortedMap<Long, Long> counts, boolean exact, long sum, long least, long most) {
        if (exact && counts.size() <= EXACT) {
            return new Spread(counts, true, sum, least, most);
        }
        SortedMap<Long, Long> rounded = new TreeMap<>();
        counts.forEach((length, count) -> rounded.merge(rounded(length), count, Long::sum));
        return new Spread(rounded, false, sum, least, most);
    }

    /** The middle of those that begin with the same bits; of a middle, itself. */
    static long rounded(long length) {
        int drop = Long.SIZE - Long.numberOfLeadingZeros(length) - BITS;
        return drop <= 0 ? length : (length >> drop << drop) + (1L << drop) / 2;
    }

    /** This and that together; they must have nothing in common. */
    public Spread plus(Spread other) {
        if (count() == 0 || other.count() == 0) {
            return count() == 0 ? other : this;
        }
        SortedMap<Long, Long> both = new TreeMap<>(counts);
        other.counts.forEach((length, count) -> both.merge(length, count, Long::sum));
        return bounded(
                both, exact && other.exact, sum + other.sum, Math.min(least, other.least), Math.max(most, other.most));
    }

    /** How many. */
    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All of them, one after another. */
    public Duration total() {
        return Duration.ofMillis(sum);
    }

    /** Whether percentiles are exact. */
    public boolean exact() {
        return exact;
    }

    /** The shortest; empty without any. */
    public Optional<Duration> least() {
        return count() == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(least));
    }

    /** The longest; empty without any. */
    public Optional<Duration> most() {
        return count() == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(most));
    }

    /** The sum by the number, rounded down; empty without any. */
    public Optional<Duration> mean() {
        return count() == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(sum / count()));
    }

    /** The same as {@code percentile(50)}: of an even number, the shorter of the two in the middle. */
    public Optional<Duration> median() {
        return percentile(50);
    }

    /**
     * The shortest of them that so many percent of all do not exceed, itself counted (nearest rank); empty without any.
     *
     * @param percent above 0 to 100
     * @throws IllegalArgumentException if it is out of bounds
     */
    public Optional<Duration> percentile(double percent) {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("percent: " + percent + ", allowed is above 0 to 100");
        }
        // A percentage such as 99.9 of 1000 must not miss its rank by the last bit.
        long rank = (long) Math.ceil(percent * count() / 100 - 1e-9);
        long passed = 0;
        for (var one : counts.entrySet()) {
            passed += one.getValue();
            if (passed >= rank) {
                return Optional.of(Duration.ofMillis(Math.max(least, Math.min(most, one.getKey()))));
            }
        }
        return Optional.empty();
    }

    /** What part of them is not longer than that, 0 to 1; empty without any. Within one percent of the limit if not exact. */
    public OptionalDouble shareWithin(Duration limit) {
        long all = count();
        long within = counts.headMap(limit.toMillis() + 1).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) within / all);
    }

    /** Each length, as exact as it is kept, and how many there are of it; in order. For charts. */
    public SortedMap<Long, Long> millis() {
        return Collections.unmodifiableSortedMap(counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spread that
                && counts.equals(that.counts)
                && exact == that.exact
                && List.of(sum, least, most).equals(List.of(that.sum, that.least, that.most));
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return "Spread[" + count() + ", mean=" + mean().map(Duration::toString).orElse("none") + "]";
    }
}
