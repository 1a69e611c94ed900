package dev.peekwire.internal.dispatch;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Map<ChatId, TeamId> shelved = new HashMap<>();

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

    /** For which something waits or is without room. */
    Set<TeamId> teams() {
        Set<TeamId> teams = new HashSet<>(counts.keySet());
        teams.addAll(shelves.keySet());
        return teams;
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
        shelved.put(message.chat(), message.team());
    }

    /** Whether there was no room for it when it was last asked for: asking again at once would never end. */
    boolean isShelved(ChatId message) {
        return shelved.containsKey(message);
    }

    /** The message may be answered, or closed, before there is room for it. */
    void unshelve(ChatId chat) {
        TeamId team = shelved.remove(chat);
        Deque<Waiting> shelf = team == null ? null : shelves.get(team);
        if (team != null && shelf != null) {
            shelf.removeIf(message -> message.chat().equals(chat));
            if (shelf.isEmpty()) {
                shelves.remove(team);
            }
        }
    }

    /** The message that has been without room longest. */
    @Nullable Waiting next(TeamId team) {
        Deque<Waiting> shelf = shelves.get(team);
        Waiting next = shelf == null ? null : shelf.peek();
        if (next != null) {
            unshelve(next.chat());
        }
        return next;
    }
}
