package dev.peekwire.chat;

import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.reference.References;
import dev.peekwire.response.ResponsePolicy;
import java.util.Objects;

/**
 * What a decision needs to know besides the chat.
 *
 * @param consent what may be granted on this chat's topic
 * @param limits how much text
 * @param roster who can take a chat now
 * @param responses who may answer how
 * @param references which numbers in messages are kept as attributes
 * @since 0.1.0
 */
public record Rules(
        ConsentPolicy consent, ChatLimits limits, Roster roster, ResponsePolicy responses, References references) {
    /** Validates. */
    public Rules {
        Objects.requireNonNull(consent, "consent");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(roster, "roster");
        Objects.requireNonNull(responses, "responses");
        Objects.requireNonNull(references, "references");
    }

    /** Without references. */
    public Rules(ConsentPolicy consent, ChatLimits limits, Roster roster, ResponsePolicy responses) {
        this(consent, limits, roster, responses, References.NONE);
    }

    /** With answers as free as can be. */
    public Rules(ConsentPolicy consent, ChatLimits limits, Roster roster) {
        this(consent, limits, roster, ResponsePolicy.FREE);
    }
}
