package dev.peekwire.measure;

import java.time.Duration;
import java.util.Objects;

/**
 * What a desk may define for itself. Figures made by different rules are not to be merged.
 *
 * @param shortAbandon who leaves the first queue sooner than this has not waited, and does not count as abandoned; zero
 *     for none
 * @since 0.1.0
 */
public record MeasureRules(Duration shortAbandon) {
    /** Ten seconds. */
    public static final MeasureRules DEFAULT = new MeasureRules(Duration.ofSeconds(10));

    /** Validates. */
    public MeasureRules {
        Objects.requireNonNull(shortAbandon, "shortAbandon");
        if (shortAbandon.isNegative()) {
            throw new IllegalArgumentException("shortAbandon: " + shortAbandon + ", at least zero");
        }
    }
}
