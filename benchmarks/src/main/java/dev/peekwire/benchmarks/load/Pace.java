package dev.peekwire.benchmarks.load;

import java.util.Locale;

/** Which frames a typist's acts become. */
enum Pace {
    /** As the product does it: by the sender's own window of 200 ms. */
    PACED,
    /** One frame an act, for the worst case and for loads that no people could make. */
    EVERY_KEY;

    static Pace named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
