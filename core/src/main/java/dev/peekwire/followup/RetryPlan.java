package dev.peekwire.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * How often and for how long it is tried. The first wait is doubled from attempt to attempt, and each is shortened or lengthened
 * by up to a tenth, by the follow-up's id, so that what failed together does not come back together.
 *
 * @param first after the first failure, one second to a day
 * @param longest the longest wait, {@code first} to a week
 * @param attempts the most attempts, 1 to 100
 * @param within how long after the decision the last attempt may begin, a minute to 90 days
 * @param patience how long one attempt may take, one second to ten minutes
 * @since 0.1.0
 */
public record RetryPlan(Duration first, Duration longest, int attempts, Duration within, Duration patience) {
    /** From a minute to four hours, twelve times, within two days; a minute for an attempt. */
    public static final RetryPlan DEFAULT =
            new RetryPlan(Duration.ofMinutes(1), Duration.ofHours(4), 12, Duration.ofDays(2), Duration.ofMinutes(1));

    /** How long after an attempt's patience nobody else begins one: for clocks that differ, and stores that are slow. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private static final int MOST_ATTEMPTS = 100;
    private static final int SPREAD = 10;

    /**
     * Validates.
     *
     * @throws IllegalArgumentException if a part is out of bounds
     */
    public RetryPlan {
        require("first", first, Duration.ofSeconds(1), Duration.ofDays(1));
        require("longest", longest, first, Duration.ofDays(7));
        require("within", within, Duration.ofMinutes(1), Duration.ofDays(90));
        require("patience", patience, Duration.ofSeconds(1), Duration.ofMinutes(10));
        if (attempts < 1 || attempts > MOST_ATTEMPTS) {
            throw new IllegalArgumentException("attempts: " + attempts + ", allowed are 1 to " + MOST_ATTEMPTS);
        }
    }

    private static void require(String name, Duration value, Duration least, Duration most) {
        Objects.requireNonNull(value, name);
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + ": " + value + ", allowed are " + least + " to " + most);
        }
    }

    /** An attempt that begins now: nobody else begins one before it must have come to its end. */
    public FollowUp begin(FollowUp waiting, Instant now) {
        return waiting.begun(now.plus(patience).plus(MARGIN));
    }

    /** What follows from how an attempt ended. */
    public FollowUp after(FollowUp begun, FollowUpOutcome outcome, Instant now) {
        return switch (outcome.type()) {
            case SENT -> begun.sent(now);
            case PERMANENT -> begun.givenUp(now, outcome.reason());
            case TEMPORARY -> failed(begun, outcome.reason(), now);
        };
    }

    private FollowUp failed(FollowUp begun, String reason, Instant now) {
        Instant next = now.plus(pause(begun));
        boolean over =
                begun.attempts() >= attempts || next.isAfter(begun.decided().plus(within));
        return over ? begun.givenUp(now, reason) : begun.again(next, reason);
    }

    /** How long it waits after so many attempts. */
    Duration pause(FollowUp begun) {
        int doublings = Math.min(30, begun.attempts() - 1);
        long most = longest.toMillis();
        long pause = Math.min(most, first.toMillis() << Math.max(0, doublings));
        int percent = Math.floorMod(begun.id().value().hashCode() * 31 + begun.attempts(), 2 * SPREAD + 1) - SPREAD;
        return Duration.ofMillis(pause + pause / 100 * percent);
    }
}
