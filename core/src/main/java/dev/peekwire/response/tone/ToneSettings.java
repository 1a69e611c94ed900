package dev.peekwire.response.tone;

import java.time.Duration;
import java.util.Objects;

/**
 * How long a desk waits for its tone checkers, and what it means that one has not answered.
 *
 * @param deadline from the question to the last answer that counts, more than zero, at most {@link #LONGEST}
 * @param unchecked how bad it is that a checker failed, was late or busy: {@link ToneLevel#PASS} marks the verdict alone,
 *     {@link ToneLevel#CONFIRM} asks the agent, {@link ToneLevel#BLOCK} holds every answer that was not checked
 * @param atOnce how many calls of one checker may be under way, 1 to {@value #MOST_AT_ONCE}; one more is not asked
 * @since 0.1.0
 */
public record ToneSettings(Duration deadline, ToneLevel unchecked, int atOnce) {
    /** The longest deadline: ten seconds, for an agent waits, and clients give up after 30. */
    public static final Duration LONGEST = Duration.ofSeconds(10);

    /** How many calls of one checker may be under way at most. */
    public static final int MOST_AT_ONCE = 1_000;

    /** Half a second, a mark, 16 calls. */
    public static final ToneSettings DEFAULT = new ToneSettings(Duration.ofMillis(500), ToneLevel.PASS, 16);

    /** Validates. */
    public ToneSettings {
        Objects.requireNonNull(unchecked, "unchecked");
        if (deadline.isNegative() || deadline.isZero() || deadline.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("deadline: " + deadline + ", more than zero, at most " + LONGEST);
        }
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw new IllegalArgumentException("atOnce: " + atOnce + ", allowed are 1 to " + MOST_AT_ONCE);
        }
    }
}
