package dev.peekwire.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map of a handful of entries that changes seldom and takes next to no memory while it is empty, as most are. Reading
 * locks nothing, and sees one state; a change copies. Thread-safe.
 */
final class FewEntries<K, V> {
    private volatile Map<K, V> entries = Map.of();

    @Nullable V get(K key) {
        return entries.get(key);
    }

    /** Those of this moment. */
    Collection<V> values() {
        return entries.values();
    }

    synchronized void put(K key, V value) {
        Map<K, V> more = new HashMap<>(entries);
        more.put(key, value);
        entries = Map.copyOf(more);
    }

    synchronized @Nullable V remove(K key) {
        V gone = entries.get(key);
        if (gone != null) {
            Map<K, V> fewer = new HashMap<>(entries);
            fewer.remove(key);
            entries = Map.copyOf(fewer);
        }
        return gone;
    }
}
