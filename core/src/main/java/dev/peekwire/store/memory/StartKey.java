package dev.peekwire.store.memory;

import dev.peekwire.ChatId;
import java.time.Instant;
import java.util.Comparator;

/**
 * A chat in the order of starting. Chat ids are ASCII, so that {@link String#compareTo} is the order asked for.
 *
 * @param at when the chat's first event happened
 * @param chat which
 */
record StartKey(Instant at, ChatId chat) implements Comparable<StartKey> {
    private static final Comparator<StartKey> ORDER =
            Comparator.comparing(StartKey::at).thenComparing(key -> key.chat().value());

    @Override
    public int compareTo(StartKey other) {
        return ORDER.compare(this, other);
    }
}
