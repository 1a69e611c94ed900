package dev.peekwire.routing.dispatchers;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.ChatLimits;
import dev.peekwire.chat.Decision;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.chat.Roster;
import dev.peekwire.chat.Rules;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.Presence;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.spi.AppendResult;
import dev.peekwire.spi.ChatStore;
import dev.peekwire.store.memory.MemoryStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The store that two dispatchers share: chats decided as the desk decides them, each append under version and capacity. */
final class SharedStore {
    private static final DeskId DESK = new DeskId("desk");
    private static final Instant BEGIN = Instant.parse("2026-11-22T09:00:00Z");

    private final ChatStore store = MemoryStore.builder().clock(() -> BEGIN).build();
    private final Map<AgentId, AgentState> roster = new TreeMap<>(Comparator.comparing(AgentId::value));

    /** What a command came to; a conflict is to be tried again. */
    record Answer(boolean accepted, boolean conflict, Chat after) {}

    void stands(AgentState state) {
        roster.put(state.agent(), state);
    }

    AgentState state(AgentId agent) {
        return roster.get(agent);
    }

    Set<AgentId> agents() {
        return roster.keySet();
    }

    int load(AgentId agent) {
        return store.load(DESK, agent);
    }

    List<ChatId> assignedTo(AgentId agent) {
        return store.assignedTo(DESK, agent);
    }

    List<ChatId> open() {
        return store.open(DESK);
    }

    Chat chat(ChatId id) {
        return Chat.fold(id, events(id));
    }

    List<RecordedEvent> events(ChatId id) {
        return store.read(DESK, id, 0, 1000);
    }

    /** A chat that somebody had goes in front when it waits again. */
    boolean wasAssigned(ChatId id) {
        return events(id).stream().anyMatch(e -> e.event().type() == ChatEvent.Type.ASSIGNED);
    }

    /** Decides on what was read before, which others may have changed since. */
    Answer submit(Chat read, Actor by, ChatCommand command) {
        Decision decision = read.decide(by, command, new Rules(ConsentPolicy.off(), ChatLimits.DEFAULT, roster()));
        if (!(decision instanceof Decision.Accepted accepted) || !accepted.hasEffect()) {
            return new Answer(false, false, read);
        }
        AppendResult.Type result = store.append(request(read, by, accepted)).type();
        boolean conflict = result == AppendResult.Type.VERSION_CONFLICT;
        return new Answer(result == AppendResult.Type.APPENDED, conflict, chat(read.id()));
    }

    private static AppendRequest request(Chat read, Actor by, Decision.Accepted accepted) {
        Instant at = BEGIN.plusMillis(read.version());
        long version = read.version();
        return new AppendRequest(DESK, read.id(), version, null, null, at, by, accepted.events(), accepted.capacity());
    }

    private Roster roster() {
        return agent -> Optional.ofNullable(roster.get(agent)).map(SharedStore::standing);
    }

    private static Roster.Standing standing(AgentState state) {
        boolean available = state.presence() == Presence.AVAILABLE;
        return new Roster.Standing(
                state.profile().teams(), available, state.profile().capacity());
    }
}
