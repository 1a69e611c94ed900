package dev.peekwire.tck.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Watches the calls that a listener gets, which must come one after the other, and waits for what they bring. What the
 * listener remembers is guarded by this watch: it is written in {@link #call}'s note and read in {@link #read}.
 */
public final class CallWatch {
    private final AtomicInteger inside = new AtomicInteger();
    private final List<String> breaches = new ArrayList<>();
    private int plainCount;

    /**
     * A call came.
     *
     * @param name of the call
     * @param note remembers it
     * @param react what the test does inside the call
     */
    public void call(String name, Runnable note, Runnable react) {
        if (inside.getAndIncrement() != 0) {
            breach(name + " came inside another call");
        }
        plainCount++;
        try {
            synchronized (this) {
                note.run();
                notifyAll();
            }
            react.run();
        } finally {
            inside.decrementAndGet();
        }
    }

    /** A rule was broken. */
    public synchronized void breach(String what) {
        breaches.add(what);
        notifyAll();
    }

    /** The rules that were broken. */
    public synchronized List<String> breaches() {
        return List.copyOf(breaches);
    }

    /** Reads what the notes wrote. */
    public synchronized <T> T read(Supplier<T> what) {
        return what.get();
    }

    /** Calls so far, counted without synchronisation: right only if each call happens before the next. */
    public int plainCount() {
        return plainCount;
    }

    /** Waits for a breach; false if none came in this time. */
    public boolean breachWithin(Duration time) {
        return within(time, () -> !breaches.isEmpty());
    }

    /** Waits until this holds, which is looked at after each call; false if it did not in this time. */
    public synchronized boolean within(Duration time, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
