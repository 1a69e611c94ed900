package dev.peekwire.spi;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.CapacityChange;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpState;
import dev.peekwire.transcript.proof.EventSeal;
import java.time.Instant;
import java.util.ArrayList;
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
 * @param seals what proves the events later, one for each, or none at all
 * @param capacity changes of the agents' load, applied in this order; may be empty
 * @param fence the lease without which it must not happen; null for none. Only a {@link SharedStore} is given one
 * @param followUps what the events decide to be sent, to be kept with them; mostly empty. Only a store that
 *     {@linkplain ChatStore#followUps() keeps them} is given any
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
        List<EventSeal> seals,
        List<CapacityChange> capacity,
        @Nullable Fence fence,
        List<FollowUp> followUps) {
    /** Validates and copies. */
    public AppendRequest {
        Objects.requireNonNull(desk, "desk");
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        events = List.copyOf(events);
        seals = List.copyOf(seals);
        capacity = List.copyOf(capacity);
        followUps = List.copyOf(followUps);
        if (expectedVersion < 0) {
            throw new IllegalArgumentException("expectedVersion: " + expectedVersion + ", at least 0");
        }
        if (events.isEmpty()) {
            throw new IllegalArgumentException("events: at least one");
        }
        if (!seals.isEmpty() && seals.size() != events.size()) {
            throw new IllegalArgumentException("seals: " + seals.size() + " for " + events.size() + " events");
        }
        if ((command == null) != (fingerprint == null)) {
            throw new IllegalArgumentException("fingerprint: goes with a command, and only with one");
        }
        for (FollowUp each : followUps) {
            if (!each.desk().equals(desk) || !each.chat().equals(chat) || each.state() != FollowUpState.WAITING) {
                throw new IllegalArgumentException("followUps: of this chat, and waiting");
            }
        }
    }

    /** Without seals, and nothing is to be sent. */
    public AppendRequest(
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
        this(desk, chat, expectedVersion, command, fingerprint, at, by, events, List.of(), capacity, fence, List.of());
    }

    /** The same, with what is to be sent. */
    public AppendRequest withFollowUps(List<FollowUp> decided) {
        return new AppendRequest(
                desk, chat, expectedVersion, command, fingerprint, at, by, events, seals, capacity, fence, decided);
    }

    /** Without seals and a fence, and nothing is to be sent. */
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

    /** The events in the places that they have if this is carried out. */
    public List<RecordedEvent> recorded() {
        List<RecordedEvent> recorded = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            EventSeal seal = seals.isEmpty() ? null : seals.get(i);
            recorded.add(new RecordedEvent(chat, expectedVersion + 1 + i, at, by, command, events.get(i), seal));
        }
        return recorded;
    }
}
