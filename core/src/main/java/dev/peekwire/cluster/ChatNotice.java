package dev.peekwire.cluster;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chat was appended to: where it stands, and who has it. Nothing of what was said.
 *
 * @param chat which
 * @param version the chat's version, 1 or more
 * @param agent who has it at that version; null for nobody, and for a closed chat
 * @since 0.1.0
 */
public record ChatNotice(ChatId chat, long version, @Nullable AgentId agent) {
    /** Validates. */
    public ChatNotice {
        Objects.requireNonNull(chat, "chat");
        if (version < 1) {
            throw new IllegalArgumentException("version: " + version + ", at least 1");
        }
    }
}
