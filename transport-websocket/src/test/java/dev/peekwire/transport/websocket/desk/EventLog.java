package dev.peekwire.transport.websocket.desk;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every event that one side was told, by chat, in the order it was told. Thread-safe. */
final class EventLog {
    private final Map<ChatId, List<RecordedEvent>> chats = new ConcurrentHashMap<>();

    void add(RecordedEvent event) {
        List<RecordedEvent> events = chats.computeIfAbsent(event.chat(), chat -> new ArrayList<>());
        synchronized (events) {
            events.add(event);
        }
    }

    List<RecordedEvent> of(ChatId chat) {
        List<RecordedEvent> events = chats.getOrDefault(chat, List.of());
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    boolean saw(ChatId chat, ChatEvent.Type type) {
        return of(chat).stream().anyMatch(event -> event.event().type() == type);
    }

    List<Long> versions(ChatId chat) {
        return of(chat).stream().map(RecordedEvent::version).toList();
    }

    List<String> messages(ChatId chat) {
        return of(chat).stream()
                .filter(event -> event.event() instanceof ChatEvent.MessagePosted)
                .map(event -> ((ChatEvent.MessagePosted) event.event()).text())
                .toList();
    }
}
