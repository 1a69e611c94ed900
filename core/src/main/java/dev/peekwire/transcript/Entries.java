package dev.peekwire.transcript;

import dev.peekwire.chat.RecordedEvent;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Of events what an audience may know. One thread at a time. */
final class Entries implements Iterator<TranscriptEntry> {
    private final Iterator<RecordedEvent> events;
    private final Audience audience;
    private final Beginnings beginnings = new Beginnings();
    private @Nullable TranscriptEntry next;

    Entries(Iterator<RecordedEvent> events, Audience audience) {
        this.events = events;
        this.audience = audience;
    }

    @Override
    public boolean hasNext() {
        while (next == null && events.hasNext()) {
            Optional<TranscriptEntry> shown = audience.view(events.next());
            next = shown.map(beginnings::known).orElse(null);
        }
        return next != null;
    }

    @Override
    public TranscriptEntry next() {
        TranscriptEntry given = hasNext() ? next : null;
        if (given == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return given;
    }
}
