package dev.peekwire.tck.bus;

import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.spi.BusListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Remembers what a subscription told, and every breach of the listener's rules that can be seen from inside. */
final class Ears implements BusListener {
    /** Stands among the numbers for a gap. */
    static final long GAP = 0;

    private final Duration patience;
    private final AtomicInteger inside = new AtomicInteger();
    private final List<NodeFrame> frames = new ArrayList<>();
    private final List<Long> told = new ArrayList<>();
    private final List<String> breaches = new ArrayList<>();
    private volatile Consumer<NodeFrame> reaction = frame -> {};
    private int plainCount;

    Ears(Duration patience) {
        this.patience = patience;
    }

    Ears reacting(Consumer<NodeFrame> toFrame) {
        reaction = toFrame;
        return this;
    }

    @Override
    public void onFrame(NodeFrame frame) {
        call(frame, () -> reaction.accept(frame));
    }

    @Override
    public void onGap() {
        call(null, () -> {});
    }

    private void call(@Nullable NodeFrame frame, Runnable react) {
        if (inside.getAndIncrement() != 0) {
            synchronized (this) {
                breaches.add("a call came inside another");
            }
        }
        plainCount++;
        try {
            synchronized (this) {
                if (frame != null) {
                    frames.add(frame);
                }
                told.add(frame == null ? GAP : Frames.numberOf(frame));
                notifyAll();
            }
            react.run();
        } finally {
            inside.decrementAndGet();
        }
    }

    synchronized List<NodeFrame> frames() {
        return List.copyOf(frames);
    }

    /** Numbers of frames, with {@link #GAP} where a gap was told. */
    synchronized List<Long> told() {
        return List.copyOf(told);
    }

    synchronized List<String> breaches() {
        return List.copyOf(breaches);
    }

    synchronized int calls() {
        return told.size();
    }

    /** Calls so far, counted without synchronisation: right only if each call happens before the next. */
    int plainCount() {
        return plainCount;
    }

    List<Long> await(int calls) {
        return await(calls + " calls", () -> told.size() >= calls);
    }

    List<Long> awaitNumber(long number) {
        return await("frame " + number, () -> told.contains(number));
    }

    List<Long> awaitGap() {
        return await("a gap", () -> told.contains(GAP));
    }

    /** Whether more than so many calls come in this time. */
    boolean more(int calls, Duration time) {
        return within(time, () -> told.size() > calls);
    }

    private List<Long> await(String what, BooleanSupplier condition) {
        if (!within(patience, condition)) {
            List<Long> all = told();
            throw new AssertionError(what + " did not come within " + patience.toMillis() + " ms; there were "
                    + all.size() + " calls, the last " + all.subList(Math.max(0, all.size() - 5), all.size()));
        }
        return told();
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
