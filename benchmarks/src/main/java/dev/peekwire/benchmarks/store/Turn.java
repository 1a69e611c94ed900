package dev.peekwire.benchmarks.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/** Many that do the same for a while, each operation timed. */
final class Turn {
    private static final double HALF = 50;
    private static final double PERCENT = 99;
    private static final double THOUSAND = 1_000;
    private static final double NANOS_A_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Duration length;
    private final int perSecond;
    private final ProcessHandle server;

    /** With so many operations a second of all together; 0 for as many as they can. */
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

    /** One operation that holds no thread. */
    @FunctionalInterface
    interface Begun {
        CompletionStage<Integer> run();
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

    /** Each on a thread of its own. */
    Figures run(int many, IntFunction<Operation> operations) {
        return measured(many, pace -> {
            List<Worker> workers = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                Worker worker = new Worker(operations.apply(i), pace, pace.first(i));
                workers.add(worker);
                worker.start();
            }
            workers.forEach(Worker::await);
            return workers.stream().map(worker -> worker.times).toList();
        });
    }

    /** Each going on when the one before is done, on whatever thread its stage says so. */
    Figures begin(int many, IntFunction<Begun> operations) {
        ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
        try {
            return measured(many, pace -> {
                List<Chain> chains = new ArrayList<>();
                for (int i = 0; i < many; i++) {
                    Chain chain = new Chain(operations.apply(i), pace, later);
                    chains.add(chain);
                    chain.goOn(pace.first(i));
                }
                chains.forEach(chain -> chain.end.join());
                return chains.stream().map(chain -> chain.times).toList();
            });
        } finally {
            later.shutdown();
        }
    }

    private Figures measured(int many, java.util.function.Function<Pace, List<Times>> work) {
        Cpu before = Cpu.now(server);
        Pace pace = Pace.of(length, perSecond, many);
        List<Times> times = work.apply(pace);
        double seconds = (System.nanoTime() - pace.begin()) / NANOS_A_SECOND;
        Cpu cpu = Cpu.now(server).since(before);
        Histogram all = new Histogram(3);
        times.forEach(each -> each.tell(all));
        long rows = times.stream().mapToLong(Times::rows).sum();
        return new Figures(rows / seconds, millis(all, HALF), millis(all, PERCENT), cpu, rows);
    }

    private static double millis(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / NANOS_A_MILLI;
    }

    private static final class Worker extends Thread {
        private final Operation operation;
        private final Pace pace;
        private final long first;
        private final Times times = new Times();

        private Worker(Operation operation, Pace pace, long first) {
            this.operation = operation;
            this.pace = pace;
            this.first = first;
        }

        @Override
        public void run() {
            for (long due = first; !pace.over(due); due = pace.after(due)) {
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                int rows = operation.run();
                times.note(System.nanoTime() - due, rows);
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

    private static final class Chain {
        private final Begun operation;
        private final Pace pace;
        private final ScheduledExecutorService later;
        private final Times times = new Times();
        private final CompletableFuture<Boolean> end = new CompletableFuture<>();

        private Chain(Begun operation, Pace pace, ScheduledExecutorService later) {
            this.operation = operation;
            this.pace = pace;
            this.later = later;
        }

        private void goOn(long due) {
            long left = due - System.nanoTime();
            if (pace.over(due)) {
                end.complete(true);
            } else if (left > 0) {
                later.schedule(() -> once(due), left, TimeUnit.NANOSECONDS);
            } else {
                once(due);
            }
        }

        private void once(long due) {
            operation.run().whenComplete((rows, failure) -> {
                if (failure != null) {
                    end.completeExceptionally(failure);
                    return;
                }
                times.note(System.nanoTime() - due, rows);
                goOn(pace.after(due));
            });
        }
    }
}
