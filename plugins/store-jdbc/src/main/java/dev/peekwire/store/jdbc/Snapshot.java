package dev.peekwire.store.jdbc;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which transactions somebody has seen: all before {@code end} but those under way, in the form of PostgreSQL's
 * {@code pg_snapshot}.
 *
 * @param first the first transaction that was under way, or {@code end}
 * @param end the first that had not begun
 * @param underWay those between that were not committed, rising
 */
record Snapshot(long first, long end, List<Long> underWay) {
    Snapshot {
        underWay = List.copyOf(underWay);
    }

    static Snapshot parse(String text) {
        try {
            String[] parts = text.split(":", -1);
            List<Long> underWay = parts[2].isEmpty()
                    ? List.of()
                    : Arrays.stream(parts[2].split(",")).map(Long::valueOf).toList();
            return new Snapshot(Long.parseLong(parts[0]), Long.parseLong(parts[1]), underWay);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("a feed's position that this store did not make", e);
        }
    }

    /** The same, forgetting that anything from that transaction on was seen. */
    Snapshot upTo(long transaction) {
        if (transaction >= end) {
            return this;
        }
        List<Long> left = underWay.stream().filter(each -> each < transaction).toList();
        return new Snapshot(left.isEmpty() ? transaction : left.get(0), transaction, left);
    }

    /** The same, forgetting as much as needed to be no longer than that as a text. */
    Snapshot within(int length) {
        Snapshot shorter = this;
        while (shorter.toString().length() > length) {
            shorter = shorter.upTo(shorter.underWay.get(shorter.underWay.size() - 1));
        }
        return shorter;
    }

    @Override
    public String toString() {
        return first + ":" + end + ":" + underWay.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
