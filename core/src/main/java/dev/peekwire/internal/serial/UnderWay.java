package dev.peekwire.internal.serial;

import java.util.concurrent.TimeUnit;

/** Commands that wait for the store and hold no worker meanwhile. Thread-safe. */
public final class UnderWay {
    private int commands;

    /** One more. */
    public synchronized void begun() {
        commands++;
    }

    /** One less. */
    public synchronized void done() {
        commands--;
        if (commands == 0) {
            notifyAll();
        }
    }

    /** Until there are none; false if there still are after so many seconds. */
    public synchronized boolean awaitNone(long seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (long left = end - System.nanoTime(); commands > 0 && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return commands == 0;
    }
}
