package dev.peekwire.desk;

import dev.peekwire.internal.cluster.FeedReader;
import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** What became of a node, counted for {@link DeskStats} and {@link DeskHealth}. Thread-safe. */
final class NodeSigns {
    private final Scheduler scheduler;
    private final LongAdder gone = new LongAdder();
    private final LongAdder evicted = new LongAdder();
    private final LongAdder terms = new LongAdder();
    private final LongAdder busLosses = new LongAdder();
    private boolean busUp;
    private volatile long busSince;
    private volatile long readAt;

    /** Nothing has happened yet. */
    NodeSigns(Scheduler scheduler) {
        this.scheduler = scheduler;
        this.busSince = scheduler.nanoTime();
        this.readAt = busSince;
    }

    void gone(int nodes) {
        gone.add(nodes);
    }

    void evicted() {
        evicted.increment();
    }

    void leads() {
        terms.increment();
    }

    /** The feed was read to its end. */
    void read() {
        readAt = scheduler.nanoTime();
    }

    synchronized void bus(boolean up) {
        if (up != busUp) {
            busUp = up;
            busSince = scheduler.nanoTime();
            if (!up) {
                busLosses.increment();
            }
        }
    }

    Duration busFor() {
        return since(busSince);
    }

    Duration feedLag() {
        return since(readAt);
    }

    private Duration since(long then) {
        return Duration.ofNanos(Math.max(0, scheduler.nanoTime() - then));
    }

    DeskStats.Nodes stats(Wire wire, FeedReader feed, NodeEars ears, NodeVisits visits) {
        return new DeskStats.Nodes(
                terms.sum(),
                evicted.sum(),
                gone.sum(),
                busLosses.sum(),
                ears.notices(),
                feed.reads(),
                feed.told(),
                wire.courier().sent(),
                wire.courier().posted(),
                wire.mailroom().unanswered(),
                visits.sharedDrafts());
    }
}
