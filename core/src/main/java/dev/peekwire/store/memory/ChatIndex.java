package dev.peekwire.store.memory;

import dev.peekwire.ChatId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Chats by something, each list in the order of starting; thread-safe, and readers never wait. */
final class ChatIndex<K> {
    private final ConcurrentHashMap<K, ConcurrentSkipListSet<StartKey>> chats = new ConcurrentHashMap<>();

    void add(K key, StartKey chat) {
        chats.compute(key, (k, set) -> {
            ConcurrentSkipListSet<StartKey> to = set == null ? new ConcurrentSkipListSet<>() : set;
            to.add(chat);
            return to;
        });
    }

    void remove(K key, StartKey chat) {
        chats.computeIfPresent(key, (k, set) -> {
            set.remove(chat);
            return set.isEmpty() ? null : set;
        });
    }

    List<ChatId> get(K key) {
        return ids(chats.getOrDefault(key, new ConcurrentSkipListSet<>()));
    }

    static List<ChatId> ids(Set<StartKey> keys) {
        return keys.stream().map(StartKey::chat).toList();
    }
}
