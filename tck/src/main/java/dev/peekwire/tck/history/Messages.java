package dev.peekwire.tck.history;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What was sent is stored as it was answered: once, or not at all. */
final class Messages {
    private final Map<String, List<RecordedEvent>> byText = new HashMap<>();
    private final Consumer<Violation> found;

    Messages(Map<ChatId, List<RecordedEvent>> stored, Consumer<Violation> found) {
        this.found = found;
        stored.values().forEach(events -> events.forEach(this::index));
    }

    private void index(RecordedEvent event) {
        if (event.event() instanceof ChatEvent.MessagePosted posted) {
            byText.computeIfAbsent(posted.text(), text -> new ArrayList<>()).add(event);
        }
    }

    void check(Collection<SentMessage> sent) {
        sent.forEach(message -> check(message, byText.getOrDefault(message.text(), List.of())));
    }

    private void check(SentMessage message, List<RecordedEvent> stored) {
        long here = stored.stream()
                .filter(event -> event.chat().equals(message.chat()))
                .count();
        if (stored.size() > 1) {
            found(Violation.Kind.DOUBLED, message);
        }
        switch (message.answer()) {
            case ACKNOWLEDGED -> acknowledged(message, stored, here > 0);
            case REFUSED -> {
                if (!stored.isEmpty()) {
                    found(Violation.Kind.REFUSED_YET_STORED, message);
                }
            }
            case NONE -> {}
        }
    }

    private void acknowledged(SentMessage message, List<RecordedEvent> stored, boolean here) {
        if (!here) {
            found(Violation.Kind.LOST, message);
        } else if (stored.stream().mapToLong(RecordedEvent::version).min().orElse(0) > message.version()) {
            found(Violation.Kind.ACKNOWLEDGED_EARLY, message);
        }
    }

    private void found(Violation.Kind kind, SentMessage message) {
        found.accept(new Violation(kind, message + " at version " + message.version()));
    }
}
