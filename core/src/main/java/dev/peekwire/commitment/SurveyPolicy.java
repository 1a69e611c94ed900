package dev.peekwire.commitment;

import java.time.Duration;
import java.util.Objects;

/**
 * What visitors are asked of a chat, and how long.
 *
 * @param best the best score; the worst is 1
 * @param within how long after the close a visitor may answer
 * @since 0.1.0
 */
public record SurveyPolicy(int best, Duration within) {
    /** The longest comment, in code points. */
    public static final int MOST_COMMENT = 1_000;

    /** 1 to 5, within 30 days. */
    public static final SurveyPolicy DEFAULT = new SurveyPolicy(5, Duration.ofDays(30));

    /**
     * Validates.
     *
     * @throws IllegalArgumentException if {@code best} is not 2 to 100, or {@code within} is negative
     */
    public SurveyPolicy {
        Objects.requireNonNull(within, "within");
        if (best < 2 || best > 100) {
            throw new IllegalArgumentException("best: " + best + ", allowed are 2 to 100");
        }
        if (within.isNegative()) {
            throw new IllegalArgumentException("within: negative");
        }
    }
}
