package dev.peekwire.tck.store;

import java.util.concurrent.TimeUnit;

/** Where two racing threads wait for each other, so that a race that can be lost is lost. */
final class Gate {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final int most;
    private boolean waiting;
    private int meetings;

    /** Stays open after so many meetings. */
    Gate(int most) {
        this.most = most;
    }

    /** Waits for another racing thread and says whether one came in time; other threads pass at once. */
    synchronized boolean meet() {
        if (!DelegatingStore.racing() || meetings >= most) {
            return false;
        }
        if (waiting) {
            waiting = false;
            meetings++;
            notifyAll();
            return true;
        }
        return await(meetings, System.nanoTime());
    }

    private boolean await(int before, long start) {
        waiting = true;
        while (meetings == before) {
            long left = PATIENCE - (System.nanoTime() - start);
            if (left <= 0) {
                waiting = false;
                return false;
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
