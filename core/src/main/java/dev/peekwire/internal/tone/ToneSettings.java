package dev.peekwire.internal.tone;

import dev.peekwire.response.tone.ToneLevel;
import java.time.Duration;
import java.util.Objects;

/**
 * How long checkers may take, and what it means that one has not answered.
 *
 * @param deadline from the question to the last answer that counts, more than zero
 * @param unchecked how bad it is that a checker failed or was late; {@link ToneLevel#PASS} marks the verdict alone
 * @param atOnce how many calls of one checker may be under way; one more is not asked. At least 1
 */
public record ToneSettings(Duration deadline, ToneLevel unchecked, int atOnce) {
    /** Half a second, a mark, 16 calls. */
    public static final ToneSettings DEFAULT = new ToneSettings(Duration.ofMillis(500), ToneLevel.PASS, 16);

    /** Validates. */
    public ToneSettings {
        Objects.requireNonNull(unchecked, "unchecked");
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("deadline: " + deadline + ", more than zero");
        }
        if (atOnce < 1) {
            throw new IllegalArgumentException("atOnce: " + atOnce + ", at least 1");
        }
    }
}
