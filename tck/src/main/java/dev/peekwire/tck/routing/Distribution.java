package dev.peekwire.tck.routing;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long something takes, by chance. The built-in ones give the same values from the same generator on every machine.
 *
 * <p>An implementation MUST take its randomness from the generator alone, and MUST NOT keep state.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Distribution {
    /** A value; zero or more. */
    Duration draw(RandomGenerator random);

    /** Always the same. */
    static Distribution fixed(Duration always) {
        Draws.positive("always", always);
        return random -> always;
    }

    /**
     * Exponential: what is left never depends on what has passed.
     *
     * @param mean the mean, more than zero
     */
    static Distribution exponential(Duration mean) {
        double nanos = (double) Draws.positive("mean", mean).toNanos();
        return random -> Draws.nanos(-nanos * StrictMath.log(Draws.open(random)));
    }

    /**
     * Lognormal: many short ones and a few very long, as handling times are seen to be.
     *
     * @param mean the mean, more than zero
     * @param variation the standard deviation as a multiple of the mean, more than zero, at most 10
     */
    static Distribution lognormal(Duration mean, double variation) {
        if (!(variation > 0 && variation <= 10)) {
            throw new IllegalArgumentException("variation: " + variation + ", more than 0, at most 10");
        }
        double square = StrictMath.log1p(variation * variation);
        double middle = StrictMath.log((double) Draws.positive("mean", mean).toNanos()) - square / 2;
        double sigma = StrictMath.sqrt(square);
        return random -> Draws.nanos(StrictMath.exp(middle + sigma * Draws.normal(random)));
    }

    /** So long that it does not happen: the patience of one who never gives up. */
    static Distribution never() {
        return fixed(Draws.NEVER);
    }
}
