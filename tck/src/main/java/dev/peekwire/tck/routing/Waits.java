package dev.peekwire.tck.routing;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How long each of some chats waited. Immutable.
 *
 * @since 0.1.0
 */
public final class Waits {
    private final long[] sorted;

    Waits(long[] nanos) {
        this.sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /** How many. */
    public int count() {
        return sorted.length;
    }

    /** The mean; zero for none. */
    public Duration mean() {
        return Draws.nanos(Arrays.stream(sorted).asDoubleStream().average().orElse(0));
    }

    /**
     * The least wait that this share of the chats did not exceed (nearest rank); zero for none.
     *
     * @param share more than 0, at most 1: 0.5 for the median
     */
    public Duration percentile(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share: " + share + ", more than 0, at most 1");
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted.length == 0 ? Duration.ZERO : Duration.ofNanos(sorted[Math.max(rank, 1) - 1]);
    }

    /** The longest; zero for none. */
    public Duration longest() {
        return percentile(1);
    }

    /** How many waited no longer than this. */
    public int within(Duration limit) {
        long nanos = limit.toNanos();
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * How many waited how long: the first value counts those of no more than {@code width}, the second those up to
     * twice that, and so on; the last one counts all longer ones too.
     *
     * @param width of a bar, more than zero
     * @param bars how many, 1 to 10,000
     */
    public List<Integer> histogram(Duration width, int bars) {
        Draws.positive("width", width);
        if (bars < 1 || bars > 10_000) {
            throw new IllegalArgumentException("bars: " + bars + ", allowed are 1 to 10000");
        }
        return IntStream.range(0, bars)
                .mapToObj(bar -> (bar == bars - 1 ? sorted.length : within(width.multipliedBy(bar + 1L)))
                        - (bar == 0 ? 0 : within(width.multipliedBy(bar))))
                .toList();
    }

    /** These and those. */
    public Waits and(Waits others) {
        long[] both = Arrays.copyOf(sorted, sorted.length + others.sorted.length);
        System.arraycopy(others.sorted, 0, both, sorted.length, others.sorted.length);
        return new Waits(both);
    }

    /** Whether the others are the same waits, in whatever order they came. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Waits waits && Arrays.equals(sorted, waits.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return count() + " waits, mean " + mean();
    }
}
