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

    long nanos() {
        return (long) (seconds * NANOS);
    }

    /** When a visitor begins, within the first second of typing, so that they don't move in step. */
    long phase(int visitor) {
        return (long) (new Random(seed ^ (visitor * 0x9E3779B97F4A7C15L)).nextDouble() * NANOS / speed);
    }
}
