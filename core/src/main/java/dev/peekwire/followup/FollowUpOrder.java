package dev.peekwire.followup;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule wants to be sent.
 *
 * @param kind what
 * @param recipient to whom
 * @param locale in which language; null for the chat's
 * @param again whether a chat may have several of this kind, one for each event that decides so; otherwise the first holds
 * @since 0.1.0
 */
public record FollowUpOrder(FollowUpKind kind, String recipient, @Nullable String locale, boolean again) {
    /** Validates. */
    public FollowUpOrder {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(recipient, "recipient");
    }

    /** Once a chat, in the chat's language. */
    public static FollowUpOrder once(FollowUpKind kind, String recipient) {
        return new FollowUpOrder(kind, recipient, null, false);
    }

    /** Without the recipient. */
    @Override
    public String toString() {
        return "FollowUpOrder[" + kind + "]";
    }
}
