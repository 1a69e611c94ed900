package dev.peekwire.routing;

import dev.peekwire.TeamId;
import dev.peekwire.routing.hours.BusinessHours;
import java.time.Duration;
import java.util.Objects;

/**
 * How a team works.
 *
 * @param team which team
 * @param selection who gets a chat
 * @param offers how a chat comes to an agent
 * @param hours when the team takes chats; when closed, new chats get the fallback and waiting ones are still served
 * @param queueLimit how many visitors may wait; one more who can't be given or offered to somebody at once gets the
 *     fallback; 0 for no queue, at most 1,000,000. Messages that were left do not count
 * @param maxWait how long a chat may wait from {@link Ticket#since} before it is given up, offered or not, 1 s to 7 days
 * @param ageing how much waiting a point of priority is worth, 1 ms to 1 day
 * @param handling how long a chat usually takes, until enough chats have told; 1 s to 1 day
 * @param fallback what becomes of a chat that can't wait
 * @since 0.1.0
 */
public record TeamPolicy(
        TeamId team,
        AgentSelection selection,
        OfferPolicy offers,
        BusinessHours hours,
        int queueLimit,
        Duration maxWait,
        Duration ageing,
        Duration handling,
        Fallback fallback) {
    /** What becomes of a chat when the team is closed, its queue is full, or the wait was too long. */
    public enum Fallback {
        /** It is refused or ended, with the reason and the next opening time. */
        REFUSE,
        /** The visitor may leave a message, which is answered later. */
        LEAVE_MESSAGE
    }

    /** Validates. */
    public TeamPolicy {
        Objects.requireNonNull(team, "team");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(offers, "offers");
        Objects.requireNonNull(hours, "hours");
        Objects.requireNonNull(fallback, "fallback");
        OfferPolicy.within("maxWait", maxWait, Duration.ofSeconds(1), Duration.ofDays(7));
        OfferPolicy.within("ageing", ageing, Duration.ofMillis(1), Duration.ofDays(1));
        OfferPolicy.within("handling", handling, Duration.ofSeconds(1), Duration.ofDays(1));
        if (queueLimit < 0 || queueLimit > 1_000_000) {
            throw new IllegalArgumentException("queueLimit: " + queueLimit + ", allowed are 0 to 1000000");
        }
    }

    /**
     * Least loaded, given at once, always open, 10,000 waiting for up to an hour, a point of priority worth a minute,
     * eight minutes a chat, a message when it can't wait.
     */
    public static TeamPolicy of(TeamId team) {
        return new TeamPolicy(
                team,
                Selections.LEAST_LOADED,
                OfferPolicy.PUSH,
                BusinessHours.ALWAYS,
                10_000,
                Duration.ofHours(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(8),
                Fallback.LEAVE_MESSAGE);
    }

    /** The same with another selection. */
    public TeamPolicy selecting(AgentSelection by) {
        return new TeamPolicy(team, by, offers, hours, queueLimit, maxWait, ageing, handling, fallback);
    }

    /** The same with other offers. */
    public TeamPolicy offering(OfferPolicy how) {
        return new TeamPolicy(team, selection, how, hours, queueLimit, maxWait, ageing, handling, fallback);
    }

    /** The same at other hours. */
    public TeamPolicy at(BusinessHours times) {
        return new TeamPolicy(team, selection, offers, times, queueLimit, maxWait, ageing, handling, fallback);
    }

    /** The same with another queue. */
    public TeamPolicy queueing(int limit, Duration longest) {
        return new TeamPolicy(team, selection, offers, hours, limit, longest, ageing, handling, fallback);
    }

    /** The same with another worth of a priority's point. */
    public TeamPolicy ageing(Duration point) {
        return new TeamPolicy(team, selection, offers, hours, queueLimit, maxWait, point, handling, fallback);
    }

    /** The same with another expectation of how long a chat takes. */
    public TeamPolicy handling(Duration usual) {
        return new TeamPolicy(team, selection, offers, hours, queueLimit, maxWait, ageing, usual, fallback);
    }

    /** The same with another fallback. */
    public TeamPolicy otherwise(Fallback what) {
        return new TeamPolicy(team, selection, offers, hours, queueLimit, maxWait, ageing, handling, what);
    }
}
