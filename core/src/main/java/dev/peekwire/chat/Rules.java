package dev.peekwire.chat;

import dev.peekwire.consent.ConsentPolicy;
import java.util.Objects;

/**
 * What a decision needs to know besides the chat.
 *
 * @param consent what may be granted on this chat's topic
 * @param limits how much text
 * @param roster who can take a chat now
 * @since 0.1.0
 */
public record Rules(ConsentPolicy consent, ChatLimits limits, Roster roster) {
    /** Validates. */
    public Rules {
        Objects.requireNonNull(consent, "consent");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(roster, "roster");
    }
}
