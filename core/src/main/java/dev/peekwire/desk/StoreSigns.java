package dev.peekwire.desk;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Whether the store answers, as far as what was wanted of it shows. Thread-safe. */
final class StoreSigns {
    private final LongAdder failures = new LongAdder();
    private volatile boolean failing;
    private volatile long since;
    private volatile long lastAt;

    /** It has answered. */
    void answered() {
        if (failing) {
            failing = false;
        }
    }

    /** It has not. */
    synchronized void failed(long now) {
        failures.increment();
        if (!failing) {
            since = now;
        }
        lastAt = now;
        failing = true;
    }

    long failures() {
        return failures.sum();
    }

    /** For how long it has failed; zero when it has not lately, for then nobody knows. */
    Duration away(long now) {
        boolean lately = failing && now - lastAt <= DeskHealth.STORE_PATIENCE.toNanos();
        return lately ? Duration.ofNanos(now - since) : Duration.ZERO;
    }
}
