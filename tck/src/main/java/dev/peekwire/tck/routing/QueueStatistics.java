package dev.peekwire.tck.routing;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How a queue went: a team's, or all of them together.
 *
 * <p>A chat belongs to the team that it came to, whichever team's agent answered. One that is transferred counts in both
 * teams; in all together it counts once, with its first wait. The <em>wait</em> goes from the coming to the moment an
 * agent has the chat, offers and relaxing included. Chats that came while the team was closed are counted as closed
 * and nowhere else.
 *
 * @param came how many asked to wait: the sum of the next five
 * @param answered how many an agent got
 * @param abandoned how many left while waiting
 * @param expired how many were given up at the team's longest wait
 * @param refused how many found the queue full
 * @param unfinished how many still waited when the run was broken off, a week after its end
 * @param closed how many came while the team was closed
 * @param transferred how many of the answered ones were handed on
 * @param relaxed how often less was asked of an agent after a while
 * @param offers what became of offers of these chats
 * @param waits of the answered chats
 * @param patience the waits of the abandoned ones
 * @param occupancy the share of its agents' capacity in use, by weight, of whichever team, while at the desk
 * @param queue how many waited, over time
 * @since 0.1.0
 */
public record QueueStatistics(
        int came,
        int answered,
        int abandoned,
        int expired,
        int refused,
        int unfinished,
        int closed,
        int transferred,
        int relaxed,
        OfferCounts offers,
        Waits waits,
        Waits patience,
        double occupancy,
        List<QueueSample> queue) {
    /** Copies. */
    public QueueStatistics {
        Objects.requireNonNull(offers, "offers");
        Objects.requireNonNull(waits, "waits");
        Objects.requireNonNull(patience, "patience");
        queue = List.copyOf(queue);
    }

    /**
     * The share answered in time: {@code answered within the limit / (came − abandoned within the limit)}. Who leaves
     * before the limit proves nothing against the team and is left out; who leaves later, is refused or expires counts as
     * not answered. 1 if nobody is left to count.
     */
    public double serviceLevel(Duration limit) {
        int counted = came - patience.within(limit);
        return counted == 0 ? 1 : (double) waits.within(limit) / counted;
    }

    /** The share of those who came that left while waiting, however soon. */
    public double abandonment() {
        return came == 0 ? 0 : (double) abandoned / came;
    }

    /** How many waited, on average over time. */
    public double meanQueue() {
        return queue.stream().mapToDouble(QueueSample::mean).average().orElse(0);
    }

    /** The most that waited at once. */
    public int longestQueue() {
        return queue.stream().mapToInt(QueueSample::most).max().orElse(0);
    }
}
