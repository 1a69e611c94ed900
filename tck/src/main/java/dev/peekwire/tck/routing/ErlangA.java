package dev.peekwire.tck.routing;

import java.time.Duration;
import java.util.function.DoubleUnaryOperator;

/**
 * A queue whose visitors give up when their patience ends, as a formula: as {@link ErlangC}, with exponential patience
 * (M/M/n+M). It is steady under any load.
 *
 * <p>It is a birth-and-death process: with {@code j} chats in all, {@code min(j, n)} are being handled and the rest give up
 * at rate {@code θ} each, so each state's probability follows from the one before. C. Palm, <cite>Research on telephone
 * traffic carried by full availability groups</cite>, Tele 1, 1957; O. Garnett, A. Mandelbaum and M. Reiman,
 * <cite>Designing a call center with impatient customers</cite>, Manufacturing &amp; Service Operations Management 4 (3),
 * 2002. Probabilities are taken relative to that of {@code n} chats, for which Erlang's loss formula gives the sum of all below
 * without overflow. For {@link #answeredWithin}: the density of the wait that a visitor is <em>offered</em>, who does not
 * give up, is proportional to {@code λ exp(λ H(t) − n μ t)} with {@code H(t) = (1 − exp(−θ t)) / θ} (S. Zeltyn and A.
 * Mandelbaum, <cite>Call centers with impatient customers</cite>, Queueing Systems 51, 2005); it is integrated by Simpson's
 * rule.
 *
 * @since 0.1.0
 */
public final class ErlangA {
    private static final double NEGLIGIBLE = 1e-17;
    private static final double HUGE = 1e200;
    private static final int STEPS = 10_000;

    private final double arrivals;
    private final double handled;
    private final double leaving;
    private final double waiting;
    private final double meanQueue;

    /**
     * A queue.
     *
     * @param agents 1 to 100,000
     * @param perHour how many chats come in an hour on average, more than 0
     * @param handling how long one takes on average, more than zero
     * @param patience how long a visitor waits on average before giving up, more than zero
     */
    public ErlangA(int agents, double perHour, Duration handling, Duration patience) {
        double handlingSeconds = Seconds.of(Draws.positive("handling", handling));
        double load = ErlangC.load(agents, perHour, handlingSeconds);
        this.arrivals = perHour / 3_600;
        this.handled = agents / handlingSeconds;
        this.leaving = 1 / Seconds.of(Draws.positive("patience", patience));
        double idle = 1 / ErlangC.blocking(agents, load) - 1;
        double busy = 1;
        double queued = 0;
        double state = 1;
        for (int waits = 1; state > NEGLIGIBLE * busy || arrivals > handled + waits * leaving; waits++) {
            state *= arrivals / (handled + waits * leaving);
            busy += state;
            queued += waits * state;
            if (busy > HUGE) {
                idle /= HUGE;
                busy /= HUGE;
                queued /= HUGE;
                state /= HUGE;
            }
        }
        this.waiting = busy / (idle + busy);
        this.meanQueue = queued / (idle + busy);
    }

    /** The share of the visitors that has to wait: that finds all agents busy. */
    public double waiting() {
        return waiting;
    }

    /** The share that gives up. */
    public double abandonment() {
        return leaving * meanQueue / arrivals;
    }

    /** The mean wait of all visitors: those who don't wait, and those who give up, too. */
    public Duration meanWait() {
        return Seconds.duration(meanQueue / arrivals);
    }

    /** How many wait on average. */
    public double meanQueue() {
        return meanQueue;
    }

    /** The share of the agents that is busy on average. */
    public double occupancy() {
        return arrivals * (1 - abandonment()) / handled;
    }

    /** The share of all visitors that is answered within a time. */
    public double answeredWithin(Duration limit) {
        double end = horizon();
        double top = exponent(peak());
        double all = integral(end, u -> StrictMath.exp(exponent(u) - top));
        double answered =
                integral(Math.min(Seconds.of(limit), end), u -> StrictMath.exp(exponent(u) - top - leaving * u));
        return 1 - waiting + waiting * answered / all;
    }

    /** The logarithm of the offered wait's density, but for a constant. */
    private double exponent(double seconds) {
        return -arrivals / leaving * StrictMath.expm1(-leaving * seconds) - handled * seconds;
    }

    /** Where the density is highest. */
    private double peak() {
        return Math.max(0, StrictMath.log(arrivals / handled) / leaving);
    }

    /** Beyond which the density is negligible. */
    private double horizon() {
        double peak = peak();
        double beyond = 1 / handled;
        while (exponent(peak + beyond) > exponent(peak) - 40) {
            beyond *= 1.5;
        }
        return peak + beyond;
    }

    private static double integral(double until, DoubleUnaryOperator function) {
        double step = until / STEPS;
        double sum = function.applyAsDouble(0) + function.applyAsDouble(until);
        for (int i = 1; i < STEPS; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * function.applyAsDouble(i * step);
        }
        return sum * step / 3;
    }
}
