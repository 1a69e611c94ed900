package dev.peekwire.tck.routing;

import java.util.PriorityQueue;

/** What will happen, by time in nanoseconds from the run's beginning; of equal times what was put down first. */
final class Agenda {
    static final long NOTHING = Long.MAX_VALUE;

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private long numbers;

    void put(long at, Runnable what) {
        entries.add(new Entry(at, numbers++, what));
    }

    /** When the next thing happens, or {@link #NOTHING}. */
    long next() {
        Entry first = entries.peek();
        return first == null ? NOTHING : first.at;
    }

    void runNext() {
        entries.remove().what.run();
    }

    private record Entry(long at, long number, Runnable what) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return at == other.at ? Long.compare(number, other.number) : Long.compare(at, other.at);
        }
    }
}
