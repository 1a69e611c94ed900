package dev.peekwire.benchmarks.load;

import java.util.Random;

/**
 * What is typed in a run.
 *
 * @param pace which frames it becomes
 * @param draft code points that each draft begins with
 * @param speed how many times faster than people
 * @param seconds how long
 * @param seed what it follows from
 */
record Load(Pace pace, int draft, double speed, double seconds, long seed) {
    private static final double NANOS = 1e9;
    /** About the wait for a key, in nanoseconds. */
    private static final double KEY = 0.2e9;

    private static final int MOST_HEAD = 100;

    static Load of(Line line) {
        return new Load(
                Pace.named(line.text("pace")),
                line.count("draft"),
                line.real("speed"),
                line.real("seconds"),
                line.number("seed"));
    }

    Line line(String verb) {
        return Line.of(verb)
                .with("pace", pace)
                .with("draft", draft)
                .with("speed", speed)
                .with("seconds", seconds)
                .with("seed", seed);
    }

    Load seeded(long other) {
        return new Load(pace, draft, speed, seconds, other);
    }

    Load lasting(double other) {
        return new Load(pace, draft, speed, other, seed);
    }

    long nanos() {
        return (long) (seconds * NANOS);
    }

    /** How far into a sentence a visitor is when the run begins, so that they don't move in step. */
    int head(int visitor) {
        return random(visitor).nextInt(MOST_HEAD);
    }

    /** When a visitor begins to wait for the next key, in nanoseconds after the start. */
    long phase(int visitor) {
        return (long) (random(visitor).nextDouble() * KEY / speed);
    }

    private Random random(int visitor) {
        return new Random(seed ^ (visitor * 0x9E3779B97F4A7C15L));
    }
}
