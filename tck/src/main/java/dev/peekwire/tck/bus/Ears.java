package dev.peekwire.tck.bus;

import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.spi.BusListener;
import dev.peekwire.tck.calls.CallWatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Remembers what a subscription told, and every breach of the listener's rules that can be seen from inside. */
final class Ears implements BusListener {
    /** Stands among the numbers for a gap. */
    static final long GAP = 0;

    private final Duration patience;
    private final CallWatch watch = new CallWatch();
    private final List<NodeFrame> frames = new ArrayList<>();
    private final List<Long> told = new ArrayList<>();
    private volatile Consumer<NodeFrame> reaction = frame -> {};

    Ears(Duration patience) {
        this.patience = patience;
    }

    Ears reacting(Consumer<NodeFrame> toFrame) {
        reaction = toFrame;
        return this;
    }

    @Override
    public void onFrame(NodeFrame frame) {
        watch.call("onFrame", () -> note(frame), () -> reaction.accept(frame));
    }

    @Override
    public void onGap() {
        watch.call("onGap", () -> told.add(GAP), () -> {});
    }

    private void note(NodeFrame frame) {
        frames.add(frame);
        told.add(Frames.numberOf(frame));
    }

    List<NodeFrame> frames() {
        return watch.read(() -> List.copyOf(frames));
    }

    /** Numbers of frames, with {@link #GAP} where a gap was told. */
    List<Long> told() {
        return watch.read(() -> List.copyOf(told));
    }

    List<String> breaches() {
        return watch.breaches();
    }

    int calls() {
        return told().size();
    }

    /** Calls so far, counted without synchronisation: right only if each call happens before the next. */
    int plainCount() {
        return watch.plainCount();
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
        return watch.within(time, () -> told.size() > calls);
    }

    private List<Long> await(String what, BooleanSupplier condition) {
        if (!watch.within(patience, condition)) {
            List<Long> all = told();
            throw new AssertionError(what + " did not come within " + patience.toMillis() + " ms; there were "
                    + all.size() + " calls, the last " + all.subList(Math.max(0, all.size() - 5), all.size()));
        }
        return told();
    }
}
