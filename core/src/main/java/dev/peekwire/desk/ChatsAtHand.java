package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.Chat;
import dev.peekwire.commitment.Commitment;
import dev.peekwire.protocol.ChatAtHand;
import dev.peekwire.response.ReplyTally;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which chats agents have, and what was answered in them, for supervisors who watch. Thread-safe. */
final class ChatsAtHand {
    private final Map<ChatId, Held> all = new HashMap<>();
    private final Map<AgentId, Map<ChatId, Held>> byAgent = new HashMap<>();

    /** Who has what, and how it was answered so far. */
    record Held(AgentId agent, ChatAtHand chat, ReplyTally replies) {}

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
            byAgent.computeIfAbsent(now.agent(), agent -> new LinkedHashMap<>()).put(chat.id(), now);
        }
        return true;
    }

    private static Held held(Chat chat, AgentId agent, @Nullable Held before, Instant at) {
        Instant since =
                before != null && before.agent().equals(agent) ? before.chat().since() : at;
        String topic = chat.topic().orElse(null);
        ChatAtHand row = new ChatAtHand(
                chat.id(),
                chat.team().orElseThrow(),
                topic,
                since,
                chat.held(),
                null,
                chat.compensation().isPresent(),
                approvals(chat, at));
        return new Held(agent, row, chat.replies().counts());
    }

    /** Of the time of the latest event: that one of them expires tells nobody anything until the next. */
    private static int approvals(Chat chat, Instant at) {
        return (int) chat.commitments().stream()
                .filter(each -> each.state(at) == Commitment.State.AWAITING_APPROVAL)
                .count();
    }

    private void remove(Held gone) {
        all.remove(gone.chat().chat());
        byAgent.computeIfPresent(gone.agent(), (agent, chats) -> {
            chats.remove(gone.chat().chat());
            return chats.isEmpty() ? null : chats;
        });
    }

    /** In the order in which the agent got them. */
    synchronized List<Held> of(AgentId agent) {
        return List.copyOf(byAgent.getOrDefault(agent, Map.of()).values());
    }
}
