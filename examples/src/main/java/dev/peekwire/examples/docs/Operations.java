package dev.peekwire.examples.docs;

import dev.peekwire.desk.ChatDesk;
import dev.peekwire.desk.DeskHealth;
import java.time.Duration;

/** What {@code docs/guides/operations.md} shows. */
final class Operations {
    private Operations() {}

    /** What a load balancer is answered. */
    static int readiness(ChatDesk desk) {
        DeskHealth health = desk.health();
        return health.ready() ? 200 : 503;
    }

    /** When the process is told to end. */
    static Thread stop(ChatDesk desk) {
        Runnable stop = () -> {
            desk.drain(Duration.ofSeconds(30)).toCompletableFuture().join();
            desk.close();
        };
        Thread hook = new Thread(stop, "desk-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }
}
