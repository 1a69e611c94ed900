package dev.peekwire.benchmarks.nodes;

import dev.peekwire.benchmarks.load.Sockets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Every visitor types the next letter as soon as the last is seen: as many edits a second as all parts together carry. */
final class Saturation {
    private final Sockets sockets;
    private final Pairs pairs;
    private final Gauge gauge;
    private boolean going;
    private long shown;

    Saturation(Sockets sockets, Pairs pairs, Gauge gauge) {
        this.sockets = sockets;
        this.pairs = pairs;
        this.gauge = gauge;
    }

    /**
     * What was carried.
     *
     * @param perSecond edits that an agent saw
     * @param spent CPU time an edit, in microseconds
     */
    record Carried(double perSecond, Gauge.Spent spent) {}

    Carried run(Way way, double seconds) throws Exception {
        List<Pair> some = pairs.of(way);
        Semaphore idle = new Semaphore(0);
        Gauge.Spent before = gauge.read();
        long began = System.nanoTime();
        CompletableFuture.runAsync(() -> begin(some, idle), sockets.thread()).join();
        Thread.sleep((long) (seconds * 1_000));
        long count = CompletableFuture.supplyAsync(this::end, sockets.thread()).join();
        double took = (System.nanoTime() - began) / 1e9;
        Gauge.Spent spent = gauge.read().since(before).each(count);
        idle.tryAcquire(some.size(), 10, TimeUnit.SECONDS);
        pairs.check();
        return new Carried(count / took, spent);
    }

    private void begin(List<Pair> some, Semaphore idle) {
        going = true;
        shown = 0;
        for (Pair pair : some) {
            pair.tells(nanos -> shown++, () -> {
                if (going) {
                    pair.type();
                } else {
                    idle.release();
                }
            });
            pair.type();
        }
    }

    private long end() {
        going = false;
        return shown;
    }
}
