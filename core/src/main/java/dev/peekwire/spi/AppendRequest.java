package dev.peekwire.spi;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.CapacityChange;
import dev.peekwire.chat.ChatEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One append: the events that one command caused, and what they do to the agents' capacity.
 *
 * @param desk whose chat
 * @param chat which chat
 * @param expectedVersion the chat's version that the decision was made on; 0 for a new chat
 * @param command the command's id; null for the desk's own acts
 * @param fingerprint SHA-256 of the command's content, hexadecimal; null if {@code command} is
 * @param at when it was decided
 * @param by who caused it
 * @param events at least one
 * @param capacity changes of the agents' load, applied in this order; may be empty
 * @param fence the lease without which it must not happen; null for none. Only a {@link SharedStore} is given one
 * @since 0.1.0
 */
public record AppendRequest(
        DeskId desk,
        ChatId chat,
        long expectedVersion,
        @Nullable CommandId command,
        @Nullable String fingerprint,
        Instant at,
        Actor by,
        List<ChatEvent> events,
        List<CapacityChange> capacity,
        @Nullable Fence fence) {
    /** Validates and copies. */
    public AppendRequest {
        Objects.requireNonNull(desk, "desk");
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        events = List.copyOf(events);
        capacity = List.copyOf(capacity);
        if (expectedVersion < 0) {
            throw new IllegalArgumentException("expectedVersion: " + expectedVersion + ", at least 0");
        }
        if (events.isEmpty()) {
            throw new IllegalArgumentException("events: at least one");
        }
        if ((command == null) != (fingerprint == null)) {
            throw new IllegalArgumentException("fingerprint: goes with a command, and only with one");
        }
    }
    /** Without a fence. */
    public AppendRequest(
            DeskId desk,
            ChatId chat,
            long expectedVersion,
            @Nullable CommandId command,
            @Nullable String fingerprint,
            Instant at,
            Actor by,
            List<ChatEvent> events,
            List<CapacityChange> capacity) {
        this(desk, chat, expectedVersion, command, fingerprint, at, by, events, capacity, null);
    }
}
