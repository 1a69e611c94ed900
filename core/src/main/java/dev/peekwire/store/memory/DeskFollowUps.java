package dev.peekwire.store.memory;

import dev.peekwire.ChatId;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpId;
import dev.peekwire.followup.FollowUpState;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The follow-ups of one desk, behind one lock that is taken within others and takes none. */
final class DeskFollowUps {
    private static final Comparator<FollowUp> BY_DUE =
            Comparator.comparing(FollowUp::due).thenComparing(FollowUp::id);
    private static final Comparator<FollowUp> BY_DECISION =
            Comparator.comparing(FollowUp::decided).thenComparing(FollowUp::id);

    private final Map<ChatId, TreeMap<FollowUpId, FollowUp>> chats = new HashMap<>();
    private final TreeSet<FollowUp> waiting = new TreeSet<>(BY_DUE);
    /** Chats that are to be forgotten when nothing of them waits any more. */
    private final Set<ChatId> overdue = new HashSet<>();

    synchronized void add(List<FollowUp> decided) {
        for (FollowUp each : decided) {
            if (chats.computeIfAbsent(each.chat(), id -> new TreeMap<>()).putIfAbsent(each.id(), each) == null) {
                waiting.add(each);
            }
        }
    }

    synchronized List<FollowUp> due(Instant now, int limit) {
        return waiting.stream()
                .takeWhile(each -> !each.due().isAfter(now))
                .limit(limit)
                .toList();
    }

    synchronized boolean change(FollowUp before, FollowUp after) {
        TreeMap<FollowUpId, FollowUp> those = chats.get(before.chat());
        FollowUp kept = those == null ? null : those.get(before.id());
        if (those == null
                || kept == null
                || kept.state() != FollowUpState.WAITING
                || kept.attempts() != before.attempts()) {
            return false;
        }
        waiting.remove(kept);
        those.put(after.id(), after);
        if (after.state() == FollowUpState.WAITING) {
            waiting.add(after);
        }
        return true;
    }

    synchronized List<FollowUp> of(ChatId chat) {
        return chats.getOrDefault(chat, new TreeMap<>()).values().stream()
                .sorted(BY_DECISION)
                .toList();
    }

    synchronized int waiting() {
        return waiting.size();
    }

    private boolean waits(ChatId chat) {
        return chats.getOrDefault(chat, new TreeMap<>()).values().stream()
                .anyMatch(each -> each.state() == FollowUpState.WAITING);
    }

    /** Lets go of a chat, unless one of it waits. */
    synchronized boolean forget(ChatId chat) {
        if (waits(chat)) {
            overdue.add(chat);
            return false;
        }
        chats.remove(chat);
        return true;
    }

    /** Lets go of all that a chat has, whatever waits. */
    synchronized void erase(ChatId chat) {
        TreeMap<FollowUpId, FollowUp> those = chats.remove(chat);
        if (those != null) {
            waiting.removeAll(those.values());
        }
    }

    synchronized boolean isWaiting(ChatId chat) {
        return waits(chat);
    }

    /** Whether the chat was to be forgotten, and can be now; told once. */
    synchronized boolean isOverdue(ChatId chat) {
        return !overdue.isEmpty() && !waits(chat) && overdue.remove(chat);
    }
}
