package dev.peekwire.examples.cluster.crash;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.RecordedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each agent carried after each of the store's transactions, from the events alone. Transactions that concern the
 * same agent lock that agent's row, so the order of their commits is the order in which they happened.
 */
final class Ledger {
    private final int capacity;
    private final TreeMap<Commit, Map<AgentId, Integer>> changes = new TreeMap<>();
    private final List<String> found = new ArrayList<>();
    private int highest;

    Ledger(int capacity) {
        this.capacity = capacity;
    }

    /**
     * A transaction in its place.
     *
     * @param micros when it was committed
     * @param transaction which
     */
    record Commit(long micros, long transaction) implements Comparable<Commit> {
        @Override
        public int compareTo(Commit other) {
            int times = Long.compare(micros, other.micros);
            return times == 0 ? Long.compare(transaction, other.transaction) : times;
        }
    }

    /**
     * A chat's story.
     *
     * @param commits the transaction of each event
     */
    void chat(ChatId id, List<RecordedEvent> events, List<Commit> commits) {
        Chat before = Chat.none(id);
        for (int i = 0; i < events.size(); i++) {
            Chat after = before.evolve(events.get(i));
            Map<AgentId, Integer> change = changes.computeIfAbsent(commits.get(i), unseen -> new HashMap<>());
            add(change, before, -1);
            add(change, after, 1);
            before = after;
        }
    }

    private static void add(Map<AgentId, Integer> change, Chat chat, int sign) {
        chat.agent().ifPresent(agent -> change.merge(agent, sign * chat.load(), Integer::sum));
    }

    /** Every agent who ever carried too much. */
    List<String> check() {
        Map<AgentId, Integer> loads = new HashMap<>();
        changes.forEach((commit, change) -> change.forEach((agent, more) -> {
            int load = loads.merge(agent, more, Integer::sum);
            highest = Math.max(highest, load);
            if (more > 0 && load > capacity) {
                found.add(agent + " carried " + load + " after transaction " + commit.transaction());
            }
        }));
        return List.copyOf(found);
    }

    /** The most that any agent ever carried. */
    int highest() {
        return highest;
    }

    int transactions() {
        return changes.size();
    }
}
