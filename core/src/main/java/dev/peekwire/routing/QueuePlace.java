package dev.peekwire.routing;

import dev.peekwire.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a chat stands in its team's queue.
 *
 * @param team its own team's queue
 * @param position how many chats of the team are served no later, this one included: 1 for the next
 * @param estimatedWait how long still, as far as can be told: with {@code c} the capacity of the agents who take chats
 *     of the team, in chats of this weight, {@code μ} the rate at which one of them ends chats, and {@code θ} the rate at which one who
 *     waits gives up, the sum over {@code i = 0 … position − 1} of {@code 1 / (cμ + iθ)}, the mean time to that many
 *     departures in an Erlang A queue whose agents are all busy; empty while nobody takes chats of the
 *     team. {@code 1 / μ} begins with the team's {@link TeamPolicy#handling()} and follows each chat that is handled by a
 *     twentieth of the difference; {@code θ} is how many chats gave up divided by the time that chats waited, each
 *     counting 2 % less with each later one; beyond 64 the sum is an integral
 * @param queuedAt since when it waits
 * @since 0.1.0
 */
public record QueuePlace(TeamId team, int position, Optional<Duration> estimatedWait, Instant queuedAt) {
    /** Validates. */
    public QueuePlace {
        Objects.requireNonNull(team, "team");
        Objects.requireNonNull(estimatedWait, "estimatedWait");
        Objects.requireNonNull(queuedAt, "queuedAt");
        if (position < 1) {
            throw new IllegalArgumentException("position: " + position + ", at least 1");
        }
    }
}
