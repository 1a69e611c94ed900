package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.Chat;
import dev.peekwire.consent.Purpose;
import dev.peekwire.internal.answer.Suggesting;
import dev.peekwire.internal.peek.LiveDraft;
import dev.peekwire.spi.Scheduler;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which drafts the suggester reads: of visitors who are here and have granted that, while somebody is there to be told.
 * Thread-safe.
 */
final class TypedReadings {
    private final Rooms rooms;
    private final Scheduler time;
    private final Suggesting suggesting;
    private final Predicate<Chat> routed;
    private final BiFunction<Room, @Nullable AgentId, TypedReading.Use> uses;
    private final Map<ChatId, Entry> entries = new ConcurrentHashMap<>();
    private final Map<AgentId, Set<ChatId>> chats = new ConcurrentHashMap<>();

    /**
     * None yet.
     *
     * @param routed whether a chat that nobody has is read, for what it is about
     * @param uses what a draft is read for, while that agent, or nobody, has the chat
     */
    TypedReadings(
            Scheduler time,
            Rooms rooms,
            Suggesting suggesting,
            Predicate<Chat> routed,
            BiFunction<Room, @Nullable AgentId, TypedReading.Use> uses) {
        this.time = time;
        this.rooms = rooms;
        this.suggesting = suggesting;
        this.routed = routed;
        this.uses = uses;
    }

    /**
     * A draft that the visitor lets be read.
     *
     * @param agent who has the chat; null while it waits
     * @param there whether somebody is there to be told
     */
    private record Wanted(LiveDraft draft, @Nullable AgentId agent, boolean there) {}

    /** What came of it. */
    private record Entry(Wanted wanted, @Nullable TypedReading reading) {}

    /** As the chat, its visitor and its agent stand now. Within the chat's order. */
    void settle(Room room) {
        Wanted now = wanted(room);
        Entry before = entries.get(room.id());
        if (!Objects.equals(now, before == null ? null : before.wanted())) {
            if (before != null) {
                end(room.id(), before);
            }
            if (now != null) {
                begin(room, now);
            }
        }
    }

    private @Nullable Wanted wanted(Room room) {
        Chat chat = room.chat();
        AgentId agent = chat.agent().orElse(null);
        boolean granted =
                chat.grant().filter(grant -> grant.allows(Purpose.SUGGESTIONS)).isPresent();
        boolean here = room.draft().home().isPresent();
        if (!granted || !here) {
            return null;
        }
        if (agent == null) {
            return routed.test(chat) ? new Wanted(room.draft(), null, true) : null;
        }
        return new Wanted(room.draft(), agent, rooms.agents().here(agent));
    }

    private void begin(Room room, Wanted wanted) {
        TypedReading reading = wanted.there()
                ? new TypedReading(wanted.draft(), suggesting, time, uses.apply(room, wanted.agent()))
                : null;
        entries.put(room.id(), new Entry(wanted, reading));
        AgentId agent = wanted.agent();
        if (agent != null) {
            watch(agent, room, wanted.there());
        }
        if (reading != null) {
            wanted.draft().readBy(reading);
        }
    }

    /** Who came or went before the chat was known as theirs has told nobody of it. */
    private void watch(AgentId agent, Room room, boolean there) {
        chats.compute(agent, (id, theirs) -> {
            Set<ChatId> grown = theirs == null ? ConcurrentHashMap.newKeySet() : theirs;
            grown.add(room.id());
            return grown;
        });
        if (rooms.agents().here(agent) != there) {
            room.enqueue(() -> settle(room));
        }
    }

    private void end(ChatId chat, Entry entry) {
        entries.remove(chat);
        AgentId whose = entry.wanted().agent();
        if (whose != null) {
            chats.computeIfPresent(whose, (agent, theirs) -> {
                theirs.remove(chat);
                return theirs.isEmpty() ? null : theirs;
            });
        }
        TypedReading reading = entry.reading();
        if (reading != null) {
            entry.wanted().draft().readBy(null);
            reading.end();
        }
    }

    /** An agent has come or gone, here or elsewhere. Returns at once. */
    void seatChanged(AgentId agent) {
        for (ChatId chat : Set.copyOf(chats.getOrDefault(agent, Set.of()))) {
            Room room = rooms.peek(chat);
            if (room != null) {
                room.enqueue(() -> settle(room));
            }
        }
    }

    /** How many drafts may be read. */
    int size() {
        return entries.size();
    }
}
