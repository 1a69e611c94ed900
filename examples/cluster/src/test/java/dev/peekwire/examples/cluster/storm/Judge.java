package dev.peekwire.examples.cluster.storm;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Holds what a visitor was told against what the database has, and against what the agents were shown. Pure.
 *
 * @param shown every message that any agent was shown
 */
record Judge(Set<String> shown) {
    /**
     * What one visitor remembers.
     *
     * @param failures what the desk will never do
     * @param acknowledged the messages that were
     * @param versions of all events, in the order in which they were told
     * @param seen the messages among them
     */
    record Memory(
            String name, List<String> failures, Set<String> acknowledged, List<Long> versions, List<String> seen) {}

    /** What speaks against it, empty if nothing does. */
    List<String> faults(Memory visitor, List<RecordedEvent> events) {
        List<String> faults = new ArrayList<>(visitor.failures());
        List<Long> versions = events.stream().map(RecordedEvent::version).toList();
        if (!versions.equals(LongStream.rangeClosed(1, versions.size()).boxed().toList())) {
            faults.add(visitor.name() + ": versions with gaps: " + versions);
        }
        List<String> kept = messages(events);
        for (String text : visitor.acknowledged()) {
            if (Collections.frequency(kept, text) != 1) {
                faults.add(text + ": acknowledged, and kept " + Collections.frequency(kept, text) + " times");
            }
            if (!shown.contains(text)) {
                faults.add(text + ": acknowledged, and shown to no agent");
            }
        }
        if (!visitor.seen().equals(kept)) {
            faults.add(visitor.name() + " was told " + visitor.seen() + ", kept is " + kept);
        }
        if (!increasing(visitor.versions())) {
            faults.add(visitor.name() + " was told out of order: " + visitor.versions());
        }
        return faults;
    }

    private static List<String> messages(List<RecordedEvent> events) {
        return events.stream()
                .map(RecordedEvent::event)
                .filter(ChatEvent.MessagePosted.class::isInstance)
                .map(posted -> ((ChatEvent.MessagePosted) posted).text())
                .toList();
    }

    private static boolean increasing(List<Long> versions) {
        return versions.equals(versions.stream().sorted().distinct().toList());
    }
}
