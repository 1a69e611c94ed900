package dev.peekwire.examples.cluster.storm;

import dev.peekwire.spi.Scheduler;
import java.security.SecureRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleSupplier;

/** What very many clients share, so that they need no threads of their own. */
record Crowd(Spread transport, Scheduler scheduler, ExecutorService threads, DoubleSupplier jitter, Times times)
        implements AutoCloseable {
    private static final int THREADS = 4;

    /** With the clients' own jitter, or a wider or narrower one to see what it does. */
    static Crowd at(double jitter, int... ports) {
        SecureRandom random = new SecureRandom();
        return new Crowd(
                new Spread(ports),
                Scheduler.system(),
                Executors.newFixedThreadPool(THREADS),
                () -> jitter * random.nextDouble(),
                new Times());
    }

    Executor executor() {
        return threads;
    }

    @Override
    public void close() {
        transport.close();
        scheduler.close();
        threads.shutdown();
    }
}
