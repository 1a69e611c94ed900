package dev.peekwire.internal.dispatch;

import dev.peekwire.spi.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Many things that are due later, behind one timer: none while nothing is due. Putting a thing off costs nothing; it is
 * looked at again when it was due before. Thread-safe.
 *
 * @param <K> what is due
 */
public final class DueQueue<K> {
    private final Scheduler scheduler;
    private final Consumer<K> due;
    private final Map<K, Entry<K>> entries = new HashMap<>();
    private final TreeSet<Entry<K>> order = new TreeSet<>(
            Comparator.<Entry<K>>comparingLong(entry -> entry.looked).thenComparingLong(entry -> entry.number));
    private long count;
    private Scheduler.@Nullable Task task;
    private long taskAt;
    private boolean closed;

    /**
     * An empty queue.
     *
     * @param due told of each thing once, on the scheduler's thread
     */
    public DueQueue(Scheduler scheduler, Consumer<K> due) {
        this.scheduler = scheduler;
        this.due = due;
    }

    /** The thing is due then, and no more when it was before. */
    public synchronized void put(K key, Duration after) {
        long at = scheduler.nanoTime() + after.toNanos();
        Entry<K> known = entries.get(key);
        if (known != null && known.looked - at <= 0) {
            known.at = at;
            return;
        }
        remove(key);
        Entry<K> entry = new Entry<>(key, at, count++);
        entries.put(key, entry);
        order.add(entry);
        set();
    }

    /** It is not due any more. */
    public synchronized void remove(K key) {
        Entry<K> entry = entries.remove(key);
        if (entry != null) {
            order.remove(entry);
            set();
        }
    }

    /** How many things will be due. */
    public synchronized int size() {
        return entries.size();
    }

    /** Nothing is due any more, and nothing will be. */
    public synchronized void close() {
        closed = true;
        entries.clear();
        order.clear();
        set();
    }

    private void set() {
        Entry<K> first = first();
        if (task != null && (first == null || first.looked != taskAt)) {
            task.cancel();
            task = null;
        }
        if (task == null && first != null && !closed) {
            taskAt = first.looked;
            task = scheduler.after(Duration.ofNanos(taskAt - scheduler.nanoTime()), this::fire);
        }
    }

    private void fire() {
        passed().forEach(due);
    }

    private @Nullable Entry<K> first() {
        return order.isEmpty() ? null : order.first();
    }

    private synchronized List<K> passed() {
        long now = scheduler.nanoTime();
        List<K> passed = new ArrayList<>();
        task = null;
        for (Entry<K> first = first(); first != null && first.looked - now <= 0; first = first()) {
            order.remove(first);
            if (first.at - now <= 0) {
                entries.remove(first.key);
                passed.add(first.key);
            } else {
                first.looked = first.at;
                order.add(first);
            }
        }
        set();
        return passed;
    }

    private static final class Entry<K> {
        private final K key;
        private final long number;
        private long at;
        private long looked;

        private Entry(K key, long at, long number) {
            this.key = key;
            this.number = number;
            this.at = at;
            this.looked = at;
        }
    }
}
