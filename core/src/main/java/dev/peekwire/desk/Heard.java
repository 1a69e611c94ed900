package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import java.util.Optional;

/** What a chat's visitor has sent, looked up one message at a time: a chat's state does not hold it. */
final class Heard {
    private Heard() {}

    /** The message of that version; empty if it is none of the visitor's. */
    static Optional<String> of(Desk desk, ChatId chat, long version) {
        return desk.store().read(desk.id(), chat, version - 1, 1).stream()
                .filter(recorded ->
                        recorded.version() == version && recorded.by().kind() == Actor.Kind.VISITOR)
                .map(RecordedEvent::event)
                .filter(ChatEvent.MessagePosted.class::isInstance)
                .map(event -> ((ChatEvent.MessagePosted) event).text())
                .findFirst();
    }
}
