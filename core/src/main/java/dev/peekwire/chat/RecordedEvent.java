package dev.peekwire.chat;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.transcript.proof.EventSeal;
import dev.peekwire.transcript.proof.Hash;
import dev.peekwire.transcript.proof.Remains;
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
 * @param remains what proves it, in place of the seal, since something of it was {@linkplain Erasing erased}; null while it is
 *     whole, and for whoever is told of it
 * @since 0.1.0
 */
public record RecordedEvent(
        ChatId chat,
        long version,
        Instant at,
        Actor by,
        @Nullable CommandId command,
        ChatEvent event,
        @Nullable EventSeal seal,
        @Nullable Remains remains) {
    /** One that is whole. */
    public RecordedEvent(
            ChatId chat,
            long version,
            Instant at,
            Actor by,
            @Nullable CommandId command,
            ChatEvent event,
            @Nullable EventSeal seal) {
        this(chat, version, at, by, command, event, seal, null);
    }

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
        if (seal != null && remains != null) {
            throw new IllegalArgumentException("seal: goes when something is erased");
        }
    }

    /** The same as the chat's visitor is told of it. */
    public RecordedEvent toVisitor() {
        ChatEvent told = event.toVisitor();
        return told == event ? this : new RecordedEvent(chat, version, at, by, command, told, seal, remains);
    }

    /** The same with a seal, or without; of one that is not whole nothing is left that would prove it. */
    public RecordedEvent with(@Nullable EventSeal other) {
        return Objects.equals(seal, other) && remains == null
                ? this
                : new RecordedEvent(chat, version, at, by, command, event, other);
    }

    /** What this event and all before it in the chain come to; null for one that was recorded without. */
    public @Nullable Hash link() {
        if (remains != null) {
            return remains.link();
        }
        return seal == null ? null : seal.link();
    }
}
