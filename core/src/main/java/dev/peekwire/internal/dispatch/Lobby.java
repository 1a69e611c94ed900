package dev.peekwire.internal.dispatch;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The chats that wait, and messages for which a full queue has no room yet. In the router's order, but for
 * {@link #count}. */
final class Lobby {
    private final Map<ChatId, Waiting> waiting = new HashMap<>();
    private final Map<TeamId, Integer> counts = new ConcurrentHashMap<>();
    private final Map<TeamId, Deque<Waiting>> shelves = new HashMap<>();

    @Nullable Waiting get(ChatId chat) {
        return waiting.get(chat);
    }

    boolean has(ChatId chat) {
        return waiting.containsKey(chat);
    }

    int size() {
        return waiting.size();
    }

    int count(TeamId team) {
        return counts.getOrDefault(team, 0);
    }

    Set<TeamId> teams() {
        return Set.copyOf(counts.keySet());
    }

    /** Answers what waited under that id before. */
    @Nullable Waiting put(Waiting chat) {
        Waiting before = remove(chat.chat());
        waiting.put(chat.chat(), chat);
        counts.merge(chat.team(), 1, Integer::sum);
        return before;
    }

    @Nullable Waiting remove(ChatId chat) {
        Waiting gone = waiting.remove(chat);
        if (gone != null) {
            counts.merge(gone.team(), -1, (a, b) -> a + b == 0 ? null : a + b);
        }
        return gone;
    }

    /** There is no room for a message now. */
    void shelve(Waiting message) {
        shelves.computeIfAbsent(message.team(), team -> new ArrayDeque<>()).add(message);
    }

    /** The message may be answered, or closed, before there is room for it. */
    void unshelve(ChatId chat) {
        shelves.values()
                .forEach(shelf -> shelf.removeIf(message -> message.chat().equals(chat)));
        shelves.values().removeIf(Deque::isEmpty);
    }

    /** The message that has been without room longest. */
    @Nullable Waiting next(TeamId team) {
        Deque<Waiting> shelf = shelves.get(team);
        Waiting next = shelf == null ? null : shelf.poll();
        if (shelf != null && shelf.isEmpty()) {
            shelves.remove(team);
        }
        return next;
    }
}
