package dev.peekwire.followup;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be sent because of a chat, and how far it has come. Immutable; each step is another value.
 *
 * @param id the same in every attempt
 * @param desk whose
 * @param chat because of which chat
 * @param kind what
 * @param recipient to whom, at most 320 characters without control characters; empty once it has come to its end, since nobody
 *     needs it then
 * @param locale the visitor's language tag, at most 35 characters; null if unknown
 * @param decided when
 * @param due not to be tried before; if it has come to its end, when that was
 * @param attempts how many have begun
 * @param state how far it has come
 * @param reason why the last attempt did not succeed, as {@link FollowUpOutcome#reason()}; null if there was none
 * @since 0.1.0
 */
public record FollowUp(
        FollowUpId id,
        DeskId desk,
        ChatId chat,
        FollowUpKind kind,
        String recipient,
        @Nullable String locale,
        Instant decided,
        Instant due,
        int attempts,
        FollowUpState state,
        @Nullable String reason) {
    /** The longest recipient, in characters. */
    public static final int LONGEST_RECIPIENT = 320;

    private static final int LONGEST_LOCALE = 35;

    /**
     * Validates.
     *
     * @throws IllegalArgumentException if a part is out of bounds; the message holds none of them
     */
    public FollowUp {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(desk, "desk");
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(decided, "decided");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(state, "state");
        require(state == FollowUpState.WAITING ? isRecipient(recipient) : recipient.isEmpty(), "recipient");
        require(locale == null || locale.length() <= LONGEST_LOCALE, "locale");
        require(attempts >= 0, "attempts");
        require(reason == null || FollowUpOutcome.isReason(reason), "reason");
    }

    private static void require(boolean ok, String part) {
        if (!ok) {
            throw new IllegalArgumentException(part + ": out of bounds");
        }
    }

    /** Whether something can be sent to it at all, as far as can be said without knowing how. */
    static boolean isRecipient(String recipient) {
        return !recipient.isBlank()
                && recipient.length() <= LONGEST_RECIPIENT
                && recipient.chars().noneMatch(Character::isISOControl);
    }

    /** An attempt begins. Until then nobody else may begin another. */
    public FollowUp begun(Instant until) {
        return new FollowUp(
                id, desk, chat, kind, recipient, locale, decided, until, attempts + 1, FollowUpState.WAITING, reason);
    }

    /** The attempt has failed, and there will be another. */
    public FollowUp again(Instant at, String why) {
        return new FollowUp(id, desk, chat, kind, recipient, locale, decided, at, attempts, FollowUpState.WAITING, why);
    }

    /** It was taken. */
    public FollowUp sent(Instant at) {
        return new FollowUp(id, desk, chat, kind, "", locale, decided, at, attempts, FollowUpState.SENT, null);
    }

    /** There will be no other attempt. */
    public FollowUp givenUp(Instant at, String why) {
        return new FollowUp(id, desk, chat, kind, "", locale, decided, at, attempts, FollowUpState.GIVEN_UP, why);
    }

    /** Without the recipient. */
    @Override
    public String toString() {
        return "FollowUp[" + id + ", " + kind + ", chat=" + chat + ", " + state + ", attempts=" + attempts + "]";
    }
}
