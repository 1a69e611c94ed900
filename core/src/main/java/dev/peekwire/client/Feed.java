package dev.peekwire.client;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.protocol.ServerFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The events of one chat, each once and in order, out of a stream that may repeat, overtake and leave out. Confined to
 * the engine, but for {@link #cursor()}.
 */
final class Feed {
    private static final int MOST_HELD = 1000;

    private final ChatId chat;
    private final TreeMap<Long, ServerFrame.Event> held = new TreeMap<>();
    private volatile long last;
    private boolean catchingUp;
    private boolean dropped;
    private boolean closed;
    private boolean asked;
    private int failures;

    Feed(ChatId chat, long last) {
        this.chat = chat;
        this.last = last;
    }

    Cursor cursor() {
        return new Cursor(chat, last);
    }

    /** Whether the chat has ended and all of it is known: nothing more will come. */
    boolean closed() {
        return closed;
    }

    /** Somebody asks for what has come since, also of a chat that has ended. */
    void ask() {
        asked = true;
    }

    /** Whether the next connection is to bring more of it. */
    boolean goesOn() {
        return asked || !closed;
    }

    /** A new connection's hello asked for what was missed; what was held comes again. */
    void resumed() {
        held.clear();
        dropped = false;
        catchingUp = true;
    }

    /** What can be told now that this one came. */
    List<RecordedEvent> accept(ServerFrame.Event event) {
        long version = event.event().version();
        if (version > last) {
            if (held.size() < MOST_HELD || event.after() <= last) {
                held.put(version, event);
            } else {
                dropped = true;
            }
        }
        return ready();
    }

    /** Everything up to that version has come. */
    List<RecordedEvent> synced(long version) {
        catchingUp = false;
        asked = false;
        failures = 0;
        List<RecordedEvent> told = new ArrayList<>();
        while (!dropped && !held.isEmpty() && held.firstKey() <= version) {
            tell(held.pollFirstEntry(), told);
        }
        if (!dropped && version > last) {
            last = version;
        }
        told.addAll(ready());
        return told;
    }

    /** Whether events are missing that nobody has asked for; whoever asks now MUST send the cursor. */
    boolean gapFound() {
        boolean gap = !catchingUp && (dropped || !held.isEmpty());
        if (gap) {
            catchingUp = true;
            dropped = false;
        }
        return gap;
    }

    /** The desk could not read them; answers how often that was so before. */
    int failed() {
        return failures++;
    }

    private List<RecordedEvent> ready() {
        List<RecordedEvent> told = new ArrayList<>();
        while (!held.isEmpty() && held.firstEntry().getValue().after() <= last) {
            tell(held.pollFirstEntry(), told);
        }
        return told;
    }

    private void tell(Map.Entry<Long, ServerFrame.Event> entry, List<RecordedEvent> told) {
        if (entry.getKey() > last) {
            last = entry.getKey();
            RecordedEvent event = entry.getValue().event();
            closed |= event.event().type() == ChatEvent.Type.CLOSED;
            told.add(event);
        }
    }
}
