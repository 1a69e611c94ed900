package dev.peekwire.examples.cluster.storm;

import dev.peekwire.DeskId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.store.jdbc.JdbcStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Holds what a visitor was told against what the database has, and against what the agents were shown. */
final class Judge {
    private static final DeskId DESK = new DeskId("main");
    private static final int ALL = 10_000;

    private final JdbcStore store;
    private final Set<String> shown;

    Judge(JdbcStore store, Set<String> shown) {
        this.store = store;
        this.shown = shown;
    }

    List<String> faults(StormVisitor visitor) {
        List<String> faults = new ArrayList<>(visitor.failures());
        List<RecordedEvent> events = store.read(DESK, visitor.chat().id(), 0, ALL);
        List<Long> versions = events.stream().map(RecordedEvent::version).toList();
        if (!versions.equals(LongStream.rangeClosed(1, versions.size()).boxed().toList())) {
            faults.add("versions with gaps: " + versions);
        }
        List<String> kept = events.stream()
                .map(RecordedEvent::event)
                .filter(ChatEvent.MessagePosted.class::isInstance)
                .map(posted -> ((ChatEvent.MessagePosted) posted).text())
                .toList();
        for (String text : visitor.acknowledged()) {
            if (Collections.frequency(kept, text) != 1) {
                faults.add(text + ": acknowledged, and kept " + Collections.frequency(kept, text) + " times");
            }
            if (!shown.contains(text)) {
                faults.add(text + ": acknowledged, and shown to no agent");
            }
        }
        if (!visitor.seen().equals(kept)) {
            faults.add("the visitor was told " + visitor.seen() + ", kept is " + kept);
        }
        if (!increasing(visitor.versions())) {
            faults.add("told out of order: " + visitor.versions());
        }
        return faults;
    }

    private static boolean increasing(List<Long> versions) {
        for (int i = 1; i < versions.size(); i++) {
            if (versions.get(i) <= versions.get(i - 1)) {
                return false;
            }
        }
        return true;
    }
}
