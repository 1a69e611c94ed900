package dev.peekwire.internal.dispatch;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The chats that wait. In the router's order, but for {@link #live}. */
final class Lobby {
    private final Map<ChatId, Waiting> waiting = new HashMap<>();
    private final Map<TeamId, Integer> counts = new HashMap<>();
    private final Map<TeamId, Integer> live = new ConcurrentHashMap<>();

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

    /** With how many of them somebody waits; may be asked on any thread. */
    int live(TeamId team) {
        return live.getOrDefault(team, 0);
    }

    /** For which something waits. */
    Set<TeamId> teams() {
        return Set.copyOf(counts.keySet());
    }

    /** Answers what waited under that id before. */
    @Nullable Waiting put(Waiting chat) {
        Waiting before = remove(chat.chat());
        waiting.put(chat.chat(), chat);
        count(chat, 1);
        return before;
    }

    @Nullable Waiting remove(ChatId chat) {
        Waiting gone = waiting.remove(chat);
        if (gone != null) {
            count(gone, -1);
        }
        return gone;
    }

    private void count(Waiting chat, int change) {
        add(counts, chat.team(), change);
        if (chat.ticket().live()) {
            add(live, chat.team(), change);
        }
    }

    private static void add(Map<TeamId, Integer> to, TeamId team, int change) {
        to.merge(team, change, (a, b) -> a + b == 0 ? null : a + b);
    }
}
