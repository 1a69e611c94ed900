package dev.peekwire.erasure;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That nothing of a chat, or of all chats of a visitor, may be erased or run out: somebody may need it before a court.
 *
 * @param id made by whoever places it
 * @param chat which chat, if it is one
 * @param visitor whose chats, if it is a visitor's: those there are and those there will be
 * @param by who placed it
 * @param reason why: 1 to 500 characters
 * @param since when it was placed, to the millisecond
 * @param lifted who lifted it, and when; null while it holds
 * @since 0.1.0
 */
public record LegalHold(
        HoldId id,
        @Nullable ChatId chat,
        @Nullable VisitorId visitor,
        AgentId by,
        String reason,
        Instant since,
        @Nullable Lifted lifted) {
    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    /**
     * The end of a hold.
     *
     * @param by who lifted it
     * @param at when, to the millisecond
     * @since 0.1.0
     */
    public record Lifted(AgentId by, Instant at) {
        /** Validates. */
        public Lifted {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }
    }

    /** Validates. */
    public LegalHold {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(since, "since");
        if ((chat == null) == (visitor == null)) {
            throw new IllegalArgumentException("either a chat or a visitor is held");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "reason: length " + reason.length() + ", allowed are 1 to " + LONGEST_REASON);
        }
    }

    /** The same, lifted. */
    public LegalHold lifted(AgentId who, Instant when) {
        return new LegalHold(id, chat, visitor, by, reason, since, new Lifted(who, when));
    }

    /** Whether it holds now. */
    public boolean holds() {
        return lifted == null;
    }

    /** Which, and nothing of why and of whom. */
    @Override
    public String toString() {
        return "LegalHold[" + id + ", " + (chat == null ? "a visitor" : "chat " + chat) + (holds() ? "]" : ", lifted]");
    }
}
