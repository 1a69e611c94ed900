package dev.peekwire.tck.routing;

import java.time.Duration;
import java.util.Objects;

/**
 * What an agent does with an offer. What is neither accepted nor missed is declined.
 *
 * @param accepts the probability that the agent accepts, 0 to 1
 * @param misses the probability that the agent does not answer, 0 to 1; the two together at most 1
 * @param thinking how long the agent takes to accept or decline; an answer later than the offer stands is a miss
 * @param back how long one who was set away for missed offers stays away
 * @since 0.1.0
 */
public record Answering(double accepts, double misses, Distribution thinking, Distribution back) {
    /** Accepts everything after three seconds. */
    public static final Answering ALWAYS = of(1, 0);

    /** Validates. */
    public Answering {
        Draws.probability("accepts", accepts);
        Draws.probability("misses", misses);
        Draws.probability("accepts and misses together", accepts + misses);
        Objects.requireNonNull(thinking, "thinking");
        Objects.requireNonNull(back, "back");
    }

    /** Thinks for three seconds, and is back after five minutes. */
    public static Answering of(double accepts, double misses) {
        return new Answering(
                accepts, misses, Distribution.fixed(Duration.ofSeconds(3)), Distribution.fixed(Duration.ofMinutes(5)));
    }
}
