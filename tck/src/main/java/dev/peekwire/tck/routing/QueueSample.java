package dev.peekwire.tck.routing;

import java.time.Instant;
import java.util.Objects;

/**
 * How many chats waited in a stretch of time.
 *
 * @param from when it begins
 * @param mean weighted by time
 * @param most the most at once
 * @since 0.1.0
 */
public record QueueSample(Instant from, double mean, int most) {
    /** Validates. */
    public QueueSample {
        Objects.requireNonNull(from, "from");
    }
}
