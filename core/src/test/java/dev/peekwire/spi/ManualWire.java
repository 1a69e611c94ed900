package dev.peekwire.spi;

import dev.peekwire.protocol.CloseCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** A wire whose writes complete when a test says so, or at once. */
final class ManualWire implements Outbox.Wire {
    final List<String> written = new ArrayList<>();
    final List<String> ends = new ArrayList<>();
    final ArrayDeque<Outbox.Completion> inFlight = new ArrayDeque<>();
    boolean inline;
    Runnable duringWrite = () -> {};

    @Override
    public void write(String text, Outbox.Completion completion) {
        written.add(text);
        duringWrite.run();
        if (inline) {
            completion.done();
        } else {
            inFlight.add(completion);
        }
    }

    void completeOne() {
        inFlight.remove().done();
    }

    void completeAll() {
        while (!inFlight.isEmpty()) {
            completeOne();
        }
    }

    @Override
    public void close(CloseCode code, String reason) {
        ends.add("close " + code + " " + reason);
    }

    @Override
    public void abort(CloseCode code, String reason) {
        ends.add("abort " + code + " " + reason);
    }
}
