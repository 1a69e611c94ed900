package dev.peekwire.benchmarks.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/** Threads that do the same for a while, each operation timed. */
final class Turn {
    private static final double HALF = 50;
    private static final double PERCENT = 99;
    private static final double THOUSAND = 1_000;
    private static final double NANOS_A_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Duration length;
    private final int perSecond;
    private final ProcessHandle server;

    /** With so many operations a second of all threads together; 0 for as many as they can. */
    Turn(Duration length, int perSecond, ProcessHandle server) {
        this.length = length;
        this.perSecond = perSecond;
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
     * @param p50Millis of an operation, from when it was due
     * @param p99Millis of an operation
     * @param cpu in all
     * @param rows in all
     */
    record Figures(double perSecond, double p50Millis, double p99Millis, Cpu cpu, long rows) {
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
            long period = perSecond == 0 ? 0 : (long) (NANOS_A_SECOND * threads / perSecond);
            Worker worker =
                    new Worker(operations.apply(i), begin + period * i / threads, period, begin + length.toNanos());
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
        return new Figures(rows / seconds, millis(all, HALF), millis(all, PERCENT), cpu, rows);
    }

    private static double millis(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / NANOS_A_MILLI;
    }

    /** Times go to a list of its own: many threads' histograms would be what fills the processor's caches. */
    private static final class Worker extends Thread {
        private static final int TYPICAL = 1024;

        private final Operation operation;
        private final long first;
        private final long period;
        private final long end;
        private long[] nanos = new long[TYPICAL];
        private int operations;
        private long rows;

        private Worker(Operation operation, long first, long period, long end) {
            this.operation = operation;
            this.first = first;
            this.period = period;
            this.end = end;
        }

        @Override
        public void run() {
            for (long due = next(first); due < end; due = next(due + period)) {
                rows += operation.run();
                note(System.nanoTime() - due);
            }
        }

        /** Now; or when it is due, which may be past already, so that whoever is late is seen to be. */
        private long next(long due) {
            if (period == 0) {
                return System.nanoTime();
            }
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            return due;
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
