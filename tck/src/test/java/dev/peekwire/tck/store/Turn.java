package dev.peekwire.tck.store;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** What one racing thread does before another goes on, the first time, so that a race that can be lost is lost. */
final class Turn {
    private final CountDownLatch taken = new CountDownLatch(1);
    private final AtomicBoolean awaited = new AtomicBoolean();
    private final Duration patience;

    Turn(Duration patience) {
        this.patience = patience;
    }

    void taken() {
        if (DelegatingStore.racing()) {
            taken.countDown();
        }
    }

    /** Holds up the first racing thread that comes; the others pass. */
    void await() {
        if (DelegatingStore.racing() && awaited.compareAndSet(false, true)) {
            try {
                taken.await(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
