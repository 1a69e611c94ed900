package dev.peekwire.spi;

import dev.peekwire.ChatId;
import java.time.Instant;
import java.util.Objects;

/**
 * A closed chat that a store still has.
 *
 * @param chat which
 * @param closedAt the time of its {@link dev.peekwire.chat.ChatEvent.Closed}
 * @param version the version of its last event, so that who has read it knows whether there is more
 * @since 0.1.0
 */
public record ClosedChat(ChatId chat, Instant closedAt, long version) {
    /** Validates. */
    public ClosedChat {
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(closedAt, "closedAt");
    }
}
