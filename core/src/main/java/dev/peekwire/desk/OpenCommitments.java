package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.commitment.Commitment;
import java.util.List;
import java.util.Objects;

/**
 * What a visitor may still accept, over all their chats.
 *
 * @param open the promises, by the start of their chats, those of a chat in the order in which they were made
 * @param more whether the visitor has had more chats than were looked through, the earliest of which were not
 * @since 0.1.0
 */
public record OpenCommitments(List<InChat> open, boolean more) {
    /** Copies. */
    public OpenCommitments {
        open = List.copyOf(open);
    }

    /**
     * A promise and where it was made.
     *
     * @param chat in which chat
     * @param commitment what was promised
     */
    public record InChat(ChatId chat, Commitment commitment) {
        /** Validates. */
        public InChat {
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(commitment, "commitment");
        }
    }
}
