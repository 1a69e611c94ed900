package dev.peekwire.spi;

import dev.peekwire.DeskId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks for closed chats that went on in some stretch of time, a page of them: {@link ChatStore#closed}.
 *
 * @param desk whose chats
 * @param from the first moment: those are meant that were closed then or later, whenever that is
 * @param to the first moment after it: those are meant that were started before
 * @param before the last chat of the page before; null for the first page
 * @param limit the most to return, at least 1
 * @since 0.1.0
 */
public record ClosedChats(DeskId desk, Instant from, Instant to, @Nullable ClosedChat before, int limit) {
    /**
     * Validates.
     *
     * @throws IllegalArgumentException if {@code limit} is below 1
     */
    public ClosedChats {
        Objects.requireNonNull(desk, "desk");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit + ", at least 1");
        }
    }
}
