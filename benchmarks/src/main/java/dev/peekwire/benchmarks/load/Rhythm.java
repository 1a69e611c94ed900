package dev.peekwire.benchmarks.load;

import java.util.random.RandomGenerator;

/**
 * How long people wait before a key: lognormal, longer before a word and much longer before a sentence. Within sentences
 * it comes to 52 words of five keys a minute.
 */
final class Rhythm {
    private static final double NANOS = 1e6;

    private final RandomGenerator random;

    Rhythm(RandomGenerator random) {
        this.random = random;
    }

    /** What comes next; means in milliseconds and the spread of the logarithm. */
    enum Before {
        /** A key within a word. */
        KEY(201, 0.45),
        /** The first key of a word. */
        WORD(352, 0.5),
        /** The first key of a sentence: one has thought. */
        SENTENCE(1_600, 0.6),
        /** The first of a correction: one has noticed. */
        CORRECTION(480, 0.4);

        private final double median;
        private final double sigma;

        Before(double mean, double sigma) {
            this.median = mean / Math.exp(sigma * sigma / 2);
            this.sigma = sigma;
        }
    }

    /** A pause in nanoseconds, at least 30 ms and at most 10 s. */
    long pause(Before what) {
        double millis = what.median * Math.exp(what.sigma * random.nextGaussian());
        return (long) (Math.min(10_000, Math.max(30, millis)) * NANOS);
    }
}
