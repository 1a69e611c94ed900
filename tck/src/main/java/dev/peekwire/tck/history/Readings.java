package dev.peekwire.tck.history;

import dev.peekwire.ChatId;
import dev.peekwire.chat.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What clients were told is what is stored, in that order, with nothing left out in between. */
final class Readings {
    private final Map<ChatId, List<RecordedEvent>> stored;
    private final Consumer<Violation> found;

    Readings(Map<ChatId, List<RecordedEvent>> stored, Consumer<Violation> found) {
        this.stored = stored;
        this.found = found;
    }

    void check(Map<History.Reader, List<RecordedEvent>> told) {
        stored.forEach(this::versions);
        told.forEach(this::reading);
    }

    private void versions(ChatId chat, List<RecordedEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).version() != i + 1) {
                found(Violation.Kind.GAP, chat + " has version " + events.get(i).version() + " at place " + (i + 1));
                return;
            }
        }
    }

    private void reading(History.Reader reader, List<RecordedEvent> told) {
        List<RecordedEvent> chat = stored.getOrDefault(reader.chat(), List.of());
        long last = 0;
        for (RecordedEvent event : told) {
            if (event.version() <= last) {
                found(Violation.Kind.OUT_OF_ORDER, reader + " was told " + event.version() + " after " + last);
            } else {
                same(reader, event, chat);
                between(reader, last, event.version(), chat);
            }
            last = Math.max(last, event.version());
        }
    }

    private void same(History.Reader reader, RecordedEvent told, List<RecordedEvent> chat) {
        boolean known = told.version() <= chat.size();
        if (!known || !chat.get((int) told.version() - 1).with(null).equals(told)) {
            found(Violation.Kind.ALTERED, reader + " was told another version " + told.version() + " than is stored");
        }
    }

    /** Before the first that a client was told, it may have had no right to be told. */
    private void between(History.Reader reader, long last, long next, List<RecordedEvent> chat) {
        for (long version = last + 1; last > 0 && version < next && version <= chat.size(); version++) {
            boolean visible = chat.get((int) version - 1).event().visibleToVisitor();
            if (reader.seesAll() || visible) {
                found(Violation.Kind.SKIPPED, reader + " was not told " + version);
            }
        }
    }

    private void found(Violation.Kind kind, String what) {
        found.accept(new Violation(kind, what));
    }
}
