package dev.peekwire.examples.typists;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How long a person takes for a key, from a seed: about 200 ms in the middle, longer after a word and longer still after
 * a sentence. Not thread-safe.
 */
final class Rhythm {
    private static final double KEY = 165;
    private static final double ERASING = 55;
    private static final double WORD = 90;
    private static final double SENTENCE = 450;
    private static final double SPREAD = 0.42;
    private static final long SHORTEST = 35;
    private static final long LONGEST = 2_500;

    private final SplittableRandom random;

    Rhythm(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The time until the next key, after this code point. */
    Duration after(int codePoint) {
        if (codePoint == ' ') {
            return time(KEY + WORD);
        }
        return time(".!?,".indexOf(codePoint) >= 0 ? KEY + SENTENCE : KEY);
    }

    /** The time until the next deletion, with the key held down. */
    Duration erasing() {
        return time(ERASING);
    }

    /** Some time between two, say before a next chat. */
    Duration between(Duration shortest, Duration longest) {
        return Duration.ofMillis(random.nextLong(shortest.toMillis(), longest.toMillis() + 1));
    }

    /** Log-normal, as keystroke intervals are. */
    private Duration time(double median) {
        double gauss = Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
        long millis = Math.round(median * Math.exp(SPREAD * gauss));
        return Duration.ofMillis(Math.max(SHORTEST, Math.min(LONGEST, millis)));
    }
}
