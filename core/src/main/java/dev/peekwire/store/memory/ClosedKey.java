package dev.peekwire.store.memory;

import dev.peekwire.ChatId;
import java.time.Instant;
import java.util.Comparator;

/**
 * A closed chat in the order of closing. Two of one chat at one time are the same, whenever it was started.
 *
 * @param at when it was closed
 * @param chat which
 * @param startedAt when its first event happened
 */
record ClosedKey(Instant at, ChatId chat, Instant startedAt) implements Comparable<ClosedKey> {
    private static final Comparator<ClosedKey> ORDER =
            Comparator.comparing(ClosedKey::at).thenComparing(key -> key.chat().value());

    /** A place in the order, for looking up. */
    static ClosedKey of(Instant at, ChatId chat) {
        return new ClosedKey(at, chat, at);
    }

    @Override
    public int compareTo(ClosedKey other) {
        return ORDER.compare(this, other);
    }
}
