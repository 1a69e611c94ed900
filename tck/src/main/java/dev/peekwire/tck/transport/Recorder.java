package dev.peekwire.tck.transport;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.MalformedFrameException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Remembers what a connection told, and every breach of the listener's rules that can be seen from inside. */
final class Recorder implements ConnectionListener {
    private final Duration patience;
    private final AtomicInteger inside = new AtomicInteger();
    private final List<Frame> frames = new ArrayList<>();
    private final List<MalformedFrameException> malformed = new ArrayList<>();
    private final List<CloseCode> closes = new ArrayList<>();
    private final List<String> breaches = new ArrayList<>();
    private volatile Consumer<Frame> reaction = frame -> {};
    private volatile Runnable onMalformed = () -> {};
    private volatile Runnable onClosed = () -> {};
    private int plainCount;

    Recorder(Duration patience) {
        this.patience = patience;
    }

    Recorder reacting(Consumer<Frame> toFrame) {
        reaction = toFrame;
        return this;
    }

    Recorder reactingToMalformed(Runnable toMalformed) {
        onMalformed = toMalformed;
        return this;
    }

    Recorder reactingToClose(Runnable toClose) {
        onClosed = toClose;
        return this;
    }

    @Override
    public void onFrame(Frame frame) {
        call("onFrame", () -> frames.add(frame), () -> reaction.accept(frame));
    }

    @Override
    public void onMalformed(MalformedFrameException problem) {
        call("onMalformed", () -> malformed.add(problem), onMalformed);
    }

    @Override
    public void onClosed(CloseCode code, String reason) {
        call("onClosed", () -> closes.add(code), onClosed);
    }

    private void call(String name, Runnable note, Runnable react) {
        if (inside.getAndIncrement() != 0) {
            breach(name + " came inside another call");
        }
        plainCount++;
        try {
            synchronized (this) {
                if (!closes.isEmpty()) {
                    breaches.add(name + " came after onClosed");
                }
                note.run();
                notifyAll();
            }
            react.run();
        } finally {
            inside.decrementAndGet();
        }
    }

    private synchronized void breach(String what) {
        breaches.add(what);
        notifyAll();
    }

    synchronized List<Frame> frames() {
        return List.copyOf(frames);
    }

    synchronized List<MalformedFrameException> malformed() {
        return List.copyOf(malformed);
    }

    synchronized List<CloseCode> closes() {
        return List.copyOf(closes);
    }

    synchronized List<String> breaches() {
        return List.copyOf(breaches);
    }

    /** Calls so far, counted without synchronisation: right only if each call happens before the next. */
    int plainCount() {
        return plainCount;
    }

    List<Frame> awaitFrames(int count) {
        await(count + " frames", () -> frames.size() >= count);
        return frames();
    }

    void awaitMalformed(int count) {
        await(count + " calls of onMalformed", () -> malformed.size() >= count);
    }

    CloseCode awaitClosed() {
        return awaitClosed(patience);
    }

    CloseCode awaitClosed(Duration atMost) {
        await("onClosed", atMost, () -> !closes.isEmpty());
        return closes().get(0);
    }

    /** Waits for a breach; false if none came in this time. */
    boolean breachWithin(Duration time) {
        return within(time, () -> !breaches.isEmpty());
    }

    private void await(String what, BooleanSupplier condition) {
        await(what, patience, condition);
    }

    private void await(String what, Duration atMost, BooleanSupplier condition) {
        if (!within(atMost, condition)) {
            throw new AssertionError(what + " did not come within " + atMost.toMillis() + " ms; there were "
                    + frames().size() + " frames, closes " + closes());
        }
    }

    private synchronized boolean within(Duration time, BooleanSupplier condition) {
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
