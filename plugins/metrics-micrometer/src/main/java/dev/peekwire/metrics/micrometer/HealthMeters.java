package dev.peekwire.metrics.micrometer;

import dev.peekwire.desk.ChatDesk;
import dev.peekwire.desk.DeskHealth;
import java.time.Duration;
import java.util.function.Function;

/** What {@link DeskHealth} has that a number can tell. */
final class HealthMeters {
    private final Meters meters;
    private final ChatDesk desk;

    HealthMeters(Meters meters, ChatDesk desk) {
        this.meters = meters;
        this.desk = desk;
    }

    void register() {
        meters.gauge(
                "health.ready",
                "1 if new connections may come here",
                () -> one(desk.health().ready()));
        meters.seconds(
                "health.store.away",
                "how long the store has not answered",
                () -> seconds(desk.health().storeAway()));
        meters.gauge("health.nodes", "nodes that it sees, itself included", () -> node(DeskHealth.Node::nodes, 1));
        meters.gauge("health.bus.up", "1 if the bus is up, or there is none", () -> node(n -> one(n.busUp()), 1));
        meters.gauge("health.dispatches", "1 if it gives chats to agents", () -> node(n -> one(n.dispatches()), 1));
        meters.seconds(
                "health.feed.lag",
                "since when it has not read what others did",
                () -> node(n -> seconds(n.feedLag()), 0));
    }

    /** Of a desk of one process, what it comes to there. */
    private double node(Function<DeskHealth.Node, Number> value, double alone) {
        return desk.health().node().map(value).map(Number::doubleValue).orElse(alone);
    }

    private static int one(boolean so) {
        return so ? 1 : 0;
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1_000.0;
    }
}
