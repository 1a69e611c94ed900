package dev.peekwire.store.jdbc;

import dev.peekwire.cluster.FeedPosition;
import java.util.Comparator;

/**
 * A place in a feed: which transactions were seen, and how far the one was in which a page ended.
 *
 * @param seen the transactions
 * @param last the last entry that was told of a transaction that is not among them
 */
record Place(Snapshot seen, Entry last) {
    private static final int LONGEST = 120;

    /**
     * Something to tell.
     *
     * @param transaction that wrote it
     * @param kind 0 for a chat, 1 for an agent's seat
     * @param number of the chat or the seat
     */
    record Entry(long transaction, int kind, long number) implements Comparable<Entry> {
        private static final Entry NONE = new Entry(0, 0, 0);
        private static final Comparator<Entry> ORDER = Comparator.comparingLong(Entry::transaction)
                .thenComparingInt(Entry::kind)
                .thenComparingLong(Entry::number);

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    static Place at(Snapshot now) {
        return new Place(now.within(LONGEST), Entry.NONE);
    }

    /** After an entry: what is before its transaction was told, unless it was not committed yet. */
    static Place past(Snapshot now, Entry last) {
        return new Place(now.upTo(last.transaction()).within(LONGEST), last);
    }

    static Place parse(FeedPosition position) {
        String[] parts = position.value().split(";", -1);
        try {
            return new Place(
                    Snapshot.parse(parts[0]),
                    new Entry(Long.parseLong(parts[1]), Integer.parseInt(parts[2]), Long.parseLong(parts[3])));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("a feed's position that this store did not make", e);
        }
    }

    FeedPosition position() {
        return new FeedPosition(seen + ";" + last.transaction() + ";" + last.kind() + ";" + last.number());
    }
}
