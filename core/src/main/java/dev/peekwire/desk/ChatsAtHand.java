package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.Chat;
import dev.peekwire.protocol.ChatAtHand;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which chats agents have, for supervisors who watch. Thread-safe. */
final class ChatsAtHand {
    private final Map<ChatId, Held> all = new HashMap<>();
    private final Map<AgentId, Map<ChatId, ChatAtHand>> byAgent = new HashMap<>();

    /** Who has what. */
    private record Held(AgentId agent, ChatAtHand chat) {}

    /** How a chat stands now; answers whether that is something new. In the chat's order. */
    synchronized boolean stands(Chat chat, Instant at) {
        Held before = all.get(chat.id());
        Held now = chat.agent().map(agent -> held(chat, agent, before, at)).orElse(null);
        if (Objects.equals(before, now)) {
            return false;
        }
        if (before != null && (now == null || !before.agent().equals(now.agent()))) {
            remove(before);
        }
        if (now != null) {
            all.put(chat.id(), now);
            byAgent.computeIfAbsent(now.agent(), agent -> new LinkedHashMap<>()).put(chat.id(), now.chat());
        }
        return true;
    }

    private static Held held(Chat chat, AgentId agent, @Nullable Held before, Instant at) {
        Instant since =
                before != null && before.agent().equals(agent) ? before.chat().since() : at;
        String topic = chat.topic().orElse(null);
        return new Held(agent, new ChatAtHand(chat.id(), chat.team().orElseThrow(), topic, since, chat.held()));
    }

    private void remove(Held gone) {
        all.remove(gone.chat().chat());
        byAgent.computeIfPresent(gone.agent(), (agent, chats) -> {
            chats.remove(gone.chat().chat());
            return chats.isEmpty() ? null : chats;
        });
    }

    /** In the order in which the agent got them. */
    synchronized List<ChatAtHand> of(AgentId agent) {
        return List.copyOf(byAgent.getOrDefault(agent, Map.of()).values());
    }
}
