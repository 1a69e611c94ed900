package dev.peekwire.routing;

import java.time.Duration;
import java.util.Objects;

/**
 * How a chat comes to an agent.
 *
 * @param mode at once, or only when the agent says yes
 * @param timeout how long an agent may think, 1 s to 10 min; then the offer was missed and moves on
 * @param fanout to how many agents at once, 1 to 20; the first yes wins; when all have declined or missed it, the next
 *     best are asked
 * @param misses after how many missed offers in a row an agent is set away, 0 for never; an answer ends the row, and so
 *     does not being available
 * @param reofferAfter when the last offer of a chat has ended, and nobody can take it who has not declined or missed it,
 *     how long until those are asked again; 1 s to 1 h. Until then it goes to anybody else who can take it.
 * @since 0.1.0
 */
public record OfferPolicy(Mode mode, Duration timeout, int fanout, int misses, Duration reofferAfter) {
    /** Chats are given, not offered. */
    public static final OfferPolicy PUSH =
            new OfferPolicy(Mode.PUSH, Duration.ofSeconds(20), 1, 0, Duration.ofSeconds(30));

    /** One agent at a time has 20 s to say yes; three misses in a row set an agent away. */
    public static final OfferPolicy ASK =
            new OfferPolicy(Mode.OFFER, Duration.ofSeconds(20), 1, 3, Duration.ofSeconds(30));

    /** At once, or by consent. */
    public enum Mode {
        /** The chat is the agent's at once. */
        PUSH,
        /** The agent accepts or declines. */
        OFFER
    }

    /** Validates. */
    public OfferPolicy {
        Objects.requireNonNull(mode, "mode");
        within("timeout", timeout, Duration.ofSeconds(1), Duration.ofMinutes(10));
        within("reofferAfter", reofferAfter, Duration.ofSeconds(1), Duration.ofHours(1));
        if (fanout < 1 || fanout > 20) {
            throw new IllegalArgumentException("fanout: " + fanout + ", allowed are 1 to 20");
        }
        if (misses < 0) {
            throw new IllegalArgumentException("misses: " + misses + ", at least 0");
        }
    }

    static void within(String what, Duration value, Duration least, Duration most) {
        Objects.requireNonNull(value, what);
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(what + ": " + value + ", allowed are " + least + " to " + most);
        }
    }
}
