package dev.peekwire.response.tone;

import dev.peekwire.TeamId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reply that is to be checked before it is sent. Its {@code toString} does not print the reply.
 *
 * @param text the reply as it would be sent
 * @param locale its language as a tag, {@code de-AT}; {@code und} if it is not known. Any text: an ill-formed tag is
 *     as one that nobody knows
 * @param team the team that has the chat, or null
 * @param topic the chat's topic, or null
 * @since 0.1.0
 */
public record ToneRequest(String text, String locale, @Nullable TeamId team, @Nullable String topic) {
    /** Validates. */
    public ToneRequest {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(locale, "locale");
    }

    /** A reply in a language, of no team and topic. */
    public static ToneRequest of(String text, String locale) {
        return new ToneRequest(text, locale, null, null);
    }

    /** Its length and its locale's. */
    @Override
    public String toString() {
        return "ToneRequest[" + text.length() + " characters, " + team + "]";
    }
}
