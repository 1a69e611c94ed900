package dev.peekwire.benchmarks.nodes;

import dev.peekwire.benchmarks.load.Child;
import dev.peekwire.benchmarks.load.Gauges;
import java.io.IOException;

/** What each process has spent of the processors. */
final class Gauge {
    private static final double MICRO = 1_000;

    private final Child first;
    private final Child second;
    private final Backends backends;

    Gauge(Child first, Child second, Backends backends) {
        this.first = first;
        this.second = second;
        this.backends = backends;
    }

    /**
     * CPU time, in microseconds.
     *
     * @param first the first node's
     * @param second the second node's
     * @param redis the Redis server's
     * @param client this process's
     */
    record Spent(double first, double second, double redis, double client) {
        Spent since(Spent before) {
            return new Spent(
                    first - before.first, second - before.second, redis - before.redis, client - before.client);
        }

        Spent each(long count) {
            return new Spent(first / count, second / count, redis / count, client / count);
        }
    }

    Spent read() throws IOException {
        return new Spent(
                first.ask("cpu").number("nanos") / MICRO,
                second.ask("cpu").number("nanos") / MICRO,
                backends.redisCpu().toNanos() / MICRO,
                Gauges.cpuNanos() / MICRO);
    }
}
