package dev.peekwire.chat;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.transcript.proof.EventSeal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event in its place: which chat, which version, when, by whom.
 *
 * @param chat the chat
 * @param version 1, 2, 3 … without gaps
 * @param at when the desk decided it, to the millisecond
 * @param by who caused it
 * @param command the command that caused it; null for the desk's own acts
 * @param event what happened
 * @param seal what proves it later; null for one that a library recorded that knew of none, and for whoever is told of it:
 *     seals do not leave the desk but in transcripts
 * @since 0.1.0
 */
public record RecordedEvent(
        ChatId chat,
        long version,
        Instant at,
        Actor by,
        @Nullable CommandId command,
        ChatEvent event,
        @Nullable EventSeal seal) {
    /** Without a seal. */
    public RecordedEvent(
            ChatId chat, long version, Instant at, Actor by, @Nullable CommandId command, ChatEvent event) {
        this(chat, version, at, by, command, event, null);
    }

    /** Validates. */
    public RecordedEvent {
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(event, "event");
        if (version < 1) {
            throw new IllegalArgumentException("version: " + version + ", the first is 1");
        }
    }

    /** The same as the chat's visitor is told of it. */
    public RecordedEvent toVisitor() {
        ChatEvent told = event.toVisitor();
        return told == event ? this : new RecordedEvent(chat, version, at, by, command, told, seal);
    }

    /** The same with a seal, or without. */
    public RecordedEvent with(@Nullable EventSeal other) {
        return Objects.equals(seal, other) ? this : new RecordedEvent(chat, version, at, by, command, event, other);
    }
}
