package dev.peekwire.store.memory;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.CapacityChange;
import dev.peekwire.cluster.ChatLoad;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agents' loads of one desk, behind one lock: several agents change together or not at all. */
final class Loads {
    private final Map<AgentId, AgentLoad> loads = new HashMap<>();

    /** Applies all of a chat's changes and returns null, or none and returns the agent whose limit forbids it. */
    synchronized @Nullable AgentId apply(ChatId chat, List<CapacityChange> changes) {
        Map<AgentId, Change> changed = new HashMap<>();
        for (CapacityChange change : changes) {
            Change before = changed.computeIfAbsent(change.agent(), agent -> now(agent, chat));
            Change after = before.by(change.delta());
            if (change.delta() > 0 && after.total > change.limit()) {
                return change.agent();
            }
            changed.put(change.agent(), after);
        }
        changed.forEach((agent, change) -> set(agent, chat, change));
        return null;
    }

    synchronized int of(AgentId agent) {
        AgentLoad load = loads.get(agent);
        return load == null ? 0 : load.total;
    }

    synchronized List<ChatLoad> all() {
        List<ChatLoad> all = new ArrayList<>();
        loads.forEach(
                (agent, load) -> load.chats.forEach((chat, weight) -> all.add(new ChatLoad(chat, agent, weight))));
        return all;
    }

    private Change now(AgentId agent, ChatId chat) {
        AgentLoad load = loads.get(agent);
        return load == null ? new Change(0, 0) : new Change(load.total, load.chats.getOrDefault(chat, 0));
    }

    private void set(AgentId agent, ChatId chat, Change change) {
        if (change.total == 0) {
            loads.remove(agent);
            return;
        }
        AgentLoad load = loads.computeIfAbsent(agent, id -> new AgentLoad());
        load.total = (int) change.total;
        if (change.chats == 0) {
            load.chats.remove(chat);
        } else {
            load.chats.put(chat, (int) change.chats);
        }
    }

    private static final class AgentLoad {
        private final Map<ChatId, Integer> chats = new HashMap<>(4);
        private int total;
    }

    /** An agent's load, and what the one chat has of it. */
    private record Change(long total, long chats) {
        /** Gives back no more than the chat has. */
        private Change by(int delta) {
            long effect = Math.max(delta, -chats);
            return new Change(total + effect, chats + effect);
        }
    }
}
