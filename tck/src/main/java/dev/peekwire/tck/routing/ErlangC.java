package dev.peekwire.tck.routing;

import java.time.Duration;

/**
 * A queue whose visitors never give up, as a formula: Poisson arrivals, exponential handling times, {@code n} agents with one
 * chat at a time, first come first served (M/M/n).
 *
 * <p>With {@code a} the offered load and {@code B(n, a)} Erlang's loss formula, by its recursion {@code B(0, a) = 1},
 * {@code B(k, a) = a B(k−1, a) / (k + a B(k−1, a))}, the probability of waiting is {@code C = n B / (n − a (1 − B))}, and
 * {@code P(W > t) = C exp(−(n − a) t / handling)}. From A. K. Erlang, <cite>Solution of some problems in the theory of
 * probabilities of significance in automatic telephone exchanges</cite>, Elektroteknikeren 13, 1917. All terms of the
 * recursion lie between 0 and 1, so it is stable for any number of agents; it takes {@code n} steps.
 *
 * @since 0.1.0
 */
public final class ErlangC {
    private final int agents;
    private final double load;
    private final double handlingSeconds;
    private final double waiting;

    /**
     * A queue.
     *
     * @param agents 1 to 100,000
     * @param perHour how many chats come in an hour on average, more than 0
     * @param handling how long one takes on average, more than zero
     * @throws IllegalArgumentException if the load is not less than the number of agents: the queue grows without end
     */
    public ErlangC(int agents, double perHour, Duration handling) {
        this.agents = agents;
        this.handlingSeconds = Seconds.of(handling);
        this.load = load(agents, perHour, handlingSeconds);
        if (load >= agents) {
            throw new IllegalArgumentException("load: " + load + ", less than the " + agents + " agents");
        }
        double blocked = blocking(agents, load);
        this.waiting = agents * blocked / (agents - load * (1 - blocked));
    }

    static double load(int agents, double perHour, double handlingSeconds) {
        if (agents < 1 || agents > 100_000) {
            throw new IllegalArgumentException("agents: " + agents + ", allowed are 1 to 100000");
        }
        if (!(perHour > 0) || Double.isInfinite(perHour)) {
            throw new IllegalArgumentException("perHour: " + perHour + ", more than 0");
        }
        return perHour / 3_600 * handlingSeconds;
    }

    /** Erlang's loss formula: the share that finds all agents busy if nobody may wait. */
    static double blocking(int agents, double load) {
        double blocked = 1;
        for (int k = 1; k <= agents; k++) {
            blocked = load * blocked / (k + load * blocked);
        }
        return blocked;
    }

    /** The share of the visitors that has to wait at all. */
    public double waiting() {
        return waiting;
    }

    /** The mean wait, of those who don't wait too. */
    public Duration meanWait() {
        return Seconds.duration(waiting * handlingSeconds / (agents - load));
    }

    /** The share answered within a time. */
    public double answeredWithin(Duration limit) {
        return 1 - waiting * StrictMath.exp(-(agents - load) * Seconds.of(limit) / handlingSeconds);
    }

    /** The wait that a share of the visitors, 0 to less than 1, does not exceed. */
    public Duration percentile(double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("share: " + share + ", allowed are 0 to less than 1");
        }
        double beyond = waiting / (1 - share);
        return Seconds.duration(beyond <= 1 ? 0 : handlingSeconds / (agents - load) * StrictMath.log(beyond));
    }

    /** How many wait on average. */
    public double meanQueue() {
        return waiting * load / (agents - load);
    }

    /** The share of the agents that is busy on average. */
    public double occupancy() {
        return load / agents;
    }
}
