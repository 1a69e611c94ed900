package dev.peekwire.examples.cluster.crash;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Waits for what is to come. */
final class Patience {
    private static final Duration EVERY = Duration.ofMillis(100);

    private Patience() {}

    static void await(Duration atMost, String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .pollDelay(Duration.ZERO)
                .pollInterval(EVERY)
                .atMost(atMost)
                .until(condition);
    }
}
