package dev.peekwire.examples.cluster;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.client.AgentListener;
import dev.peekwire.client.PeekView;
import dev.peekwire.client.VisitorListener;
import dev.peekwire.protocol.EraseReason;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What one client was told. Thread-safe. */
public final class Told {
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger erasures = new AtomicInteger();
    private volatile String draft = "";

    /** The texts of the messages, in the order in which they came. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    /** What an agent sees now of what is not sent yet. */
    public String draft() {
        return draft;
    }

    /** How often an agent's screen was cleared. */
    int erasures() {
        return erasures.get();
    }

    /** The names of all events that came. */
    public List<String> events() {
        return List.copyOf(events);
    }

    /** What an agent's client tells it to. */
    public AgentListener agent() {
        return new AgentListener() {
            @Override
            public void onEvent(RecordedEvent event) {
                note(event);
            }

            @Override
            public void onPeek(ChatId chat, PeekView view) {
                draft = view.text();
            }

            @Override
            public void onPeekErased(ChatId chat, EraseReason reason) {
                draft = "";
                erasures.incrementAndGet();
            }
        };
    }

    VisitorListener visitor() {
        return new VisitorListener() {
            @Override
            public void onEvent(RecordedEvent event) {
                note(event);
            }
        };
    }

    private void note(RecordedEvent event) {
        events.add(event.event().getClass().getSimpleName());
        if (event.event() instanceof ChatEvent.MessagePosted posted) {
            messages.add(posted.text());
        }
    }
}
