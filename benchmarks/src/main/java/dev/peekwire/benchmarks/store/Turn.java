package dev.peekwire.benchmarks.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/** Threads that do the same for a while, each operation timed. */
final class Turn {
    private static final double PERCENT = 99;
    private static final double THOUSAND = 1_000;
    private static final double NANOS_A_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Duration length;
    private final ProcessHandle server;

    Turn(Duration length, ProcessHandle server) {
        this.length = length;
        this.server = server;
    }

    /** One operation, which answers how many rows it brought. */
    @FunctionalInterface
    interface Operation {
        int run();
    }

    /**
     * What came of it.
     *
     * @param perSecond rows
     * @param p99Millis of an operation
     * @param cpu in all
     * @param rows in all
     */
    record Figures(double perSecond, double p99Millis, Cpu cpu, long rows) {
        /** Both processes', in milliseconds per 1,000 rows, and of that this process's share. */
        String cpuPerThousand() {
            return String.format(Locale.ROOT, "%.1f (%.1f)", perThousand(cpu.both()), perThousand(cpu.ours()));
        }

        double perThousand(Duration time) {
            return time.toNanos() / NANOS_A_MILLI * THOUSAND / rows;
        }
    }

    Figures run(int threads, IntFunction<Operation> operations) {
        List<Worker> workers = new ArrayList<>();
        Cpu before = Cpu.now(server);
        long begin = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            Worker worker = new Worker(operations.apply(i), begin + length.toNanos());
            workers.add(worker);
            worker.start();
        }
        workers.forEach(Worker::await);
        double seconds = (System.nanoTime() - begin) / NANOS_A_SECOND;
        Cpu cpu = Cpu.now(server).since(before);
        Histogram all = new Histogram(3);
        long rows = 0;
        for (Worker worker : workers) {
            worker.tell(all);
            rows += worker.rows;
        }
        return new Figures(rows / seconds, all.getValueAtPercentile(PERCENT) / NANOS_A_MILLI, cpu, rows);
    }

    /** Times go to a list of its own: many threads' histograms would be what fills the processor's caches. */
    private static final class Worker extends Thread {
        private static final int TYPICAL = 1024;

        private final Operation operation;
        private final long end;
        private long[] nanos = new long[TYPICAL];
        private int operations;
        private long rows;

        private Worker(Operation operation, long end) {
            this.operation = operation;
            this.end = end;
        }

        @Override
        public void run() {
            for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
                rows += operation.run();
                note(System.nanoTime() - before);
            }
        }

        private void note(long time) {
            if (operations == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * operations);
            }
            nanos[operations++] = time;
        }

        private void tell(Histogram histogram) {
            for (int i = 0; i < operations; i++) {
                histogram.recordValue(nanos[i]);
            }
        }

        private void await() {
            try {
                join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
