package dev.peekwire.examples.cluster.crash;

import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import java.util.List;

/**
 * A command other than a message that was acknowledged, and what must be in the chat for it, once, at that version or
 * before.
 *
 * @param kind what was done
 * @param chat where
 * @param version the chat's, as acknowledged
 * @param word what tells it from others of its kind: a text, a value, an agent's id
 */
record Deed(Kind kind, ChatId chat, long version, String word) {
    enum Kind {
        STARTED,
        ACCEPTED,
        ENDED,
        ATTRIBUTE,
        NOTE
    }

    /** Whether it is there. */
    boolean in(List<RecordedEvent> events) {
        long found = events.stream()
                .filter(event -> event.version() <= version)
                .filter(event -> is(event.event()))
                .count();
        // An agent may have had the chat before.
        return kind == Kind.ACCEPTED ? found > 0 : found == 1;
    }

    private boolean is(ChatEvent event) {
        return switch (kind) {
            case STARTED -> event instanceof ChatEvent.Started;
            case ACCEPTED ->
                event instanceof ChatEvent.Assigned given
                        && given.agent().value().equals(word);
            case ENDED -> event instanceof ChatEvent.Closed;
            case ATTRIBUTE ->
                event instanceof ChatEvent.AttributesSet set && set.attributes().containsValue(word);
            case NOTE ->
                event instanceof ChatEvent.NotePosted note && note.text().equals(word);
        };
    }

    @Override
    public String toString() {
        return kind + " in " + chat + " at version " + version;
    }
}
