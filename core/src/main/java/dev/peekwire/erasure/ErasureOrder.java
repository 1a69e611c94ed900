package dev.peekwire.erasure;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That somebody decided to erase a chat, or all chats of a visitor. What it says of who and why stands in the certificate for
 * good: nothing of the person belongs there.
 *
 * @param id made by whoever asks: the same order again is answered by what the first came to
 * @param chat which chat, if it is one
 * @param visitor whose chats, if it is a visitor's; forgotten when it is done
 * @param by who decided it, for the desk
 * @param ground why, for example {@code GDPR 17(1)(b)}: 1 to 200 characters
 * @since 0.1.0
 */
public record ErasureOrder(
        ErasureId id, @Nullable ChatId chat, @Nullable VisitorId visitor, AgentId by, String ground) {
    /** The longest ground, in characters. */
    public static final int LONGEST_GROUND = 200;

    /** Validates. */
    public ErasureOrder {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(ground, "ground");
        if ((chat == null) == (visitor == null)) {
            throw new IllegalArgumentException("either a chat or a visitor is erased");
        }
        if (ground.isBlank() || ground.length() > LONGEST_GROUND) {
            throw new IllegalArgumentException(
                    "ground: length " + ground.length() + ", allowed are 1 to " + LONGEST_GROUND);
        }
    }

    /** Of one chat. */
    public static ErasureOrder of(ErasureId id, ChatId chat, AgentId by, String ground) {
        return new ErasureOrder(id, chat, null, by, ground);
    }

    /** Of all that a visitor's chats say. */
    public static ErasureOrder of(ErasureId id, VisitorId visitor, AgentId by, String ground) {
        return new ErasureOrder(id, null, visitor, by, ground);
    }

    /** Which, and nothing of why and of whom. */
    @Override
    public String toString() {
        return "ErasureOrder[" + id + ", " + (chat == null ? "a visitor" : "chat " + chat) + "]";
    }
}
