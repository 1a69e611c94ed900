package dev.peekwire.tck.transport;

import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.ConnectionListener;
import dev.peekwire.spi.MalformedFrameException;
import dev.peekwire.tck.calls.CallWatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Remembers what a connection told, and every breach of the listener's rules that can be seen from inside. */
final class Recorder implements ConnectionListener {
    private final Duration patience;
    private final CallWatch watch = new CallWatch();
    private final List<Frame> frames = new ArrayList<>();
    private final List<MalformedFrameException> malformed = new ArrayList<>();
    private final List<CloseCode> closes = new ArrayList<>();
    private volatile Consumer<Frame> reaction = frame -> {};
    private volatile Runnable onMalformed = () -> {};
    private volatile Runnable onClosed = () -> {};

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
        watch.call(name, () -> note(name, note), react);
    }

    private void note(String name, Runnable note) {
        if (!closes.isEmpty()) {
            watch.breach(name + " came after onClosed");
        }
        note.run();
    }

    List<Frame> frames() {
        return watch.read(() -> List.copyOf(frames));
    }

    List<MalformedFrameException> malformed() {
        return watch.read(() -> List.copyOf(malformed));
    }

    List<CloseCode> closes() {
        return watch.read(() -> List.copyOf(closes));
    }

    List<String> breaches() {
        return watch.breaches();
    }

    /** Calls so far, counted without synchronisation: right only if each call happens before the next. */
    int plainCount() {
        return watch.plainCount();
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
        return watch.breachWithin(time);
    }

    private void await(String what, BooleanSupplier condition) {
        await(what, patience, condition);
    }

    private void await(String what, Duration atMost, BooleanSupplier condition) {
        if (!watch.within(atMost, condition)) {
            throw new AssertionError(what + " did not come within " + atMost.toMillis() + " ms; there were "
                    + frames().size() + " frames, closes " + closes());
        }
    }
}
