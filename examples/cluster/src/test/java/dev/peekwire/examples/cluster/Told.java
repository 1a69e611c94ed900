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

/** What one client was told. */
final class Told {
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final AtomicInteger erasures = new AtomicInteger();
    private volatile String draft = "";

    List<String> messages() {
        return List.copyOf(messages);
    }

    String draft() {
        return draft;
    }

    /** How often an agent's screen was cleared. */
    int erasures() {
        return erasures.get();
    }

    AgentListener agent() {
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
        if (event.event() instanceof ChatEvent.MessagePosted posted) {
            messages.add(posted.text());
        }
    }
}
