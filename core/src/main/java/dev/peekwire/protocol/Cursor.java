package dev.peekwire.protocol;

import dev.peekwire.ChatId;
import java.util.Objects;

/**
 * How far a client has come in a chat: everything up to and including this version is known to it.
 *
 * @param chat which chat
 * @param version the last version seen, 0 for none
 * @since 0.1.0
 */
public record Cursor(ChatId chat, long version) {
    /** Validates. */
    public Cursor {
        Objects.requireNonNull(chat, "chat");
        if (version < 0) {
            throw new IllegalArgumentException("version: " + version + ", at least 0");
        }
    }
}
