package dev.peekwire.transport.websocket.desk;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ThrowingRunnable;

/** For what comes over a network: with a bound that a busy machine does not reach. */
final class Waiting {
    static final Duration BOUND = Duration.ofSeconds(Integer.getInteger("peekwire.wait", 60));
    private static final Duration POLL = Duration.ofMillis(5);

    private Waiting() {}

    static void until(Callable<Boolean> condition) {
        await().atMost(BOUND).pollDelay(Duration.ZERO).pollInterval(POLL).until(condition);
    }

    static void untilAsserted(ThrowingRunnable assertion) {
        await().atMost(BOUND).pollDelay(Duration.ZERO).pollInterval(POLL).untilAsserted(assertion);
    }

    static <T> T done(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(BOUND.toSeconds(), TimeUnit.SECONDS);
    }
}
