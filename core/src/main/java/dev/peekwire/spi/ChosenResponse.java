package dev.peekwire.spi;

import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.response.ScriptRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A script that an agent sent, and what it answered: for a suggester to learn from. What the visitor has <em>sent</em>
 * alone: there is no place in it for a draft. Prints no message.
 *
 * @param chat where it was sent
 * @param visitor who was answered
 * @param locale the language tag of the body that was sent
 * @param messages what the visitor had sent since the answer before, the latest last; of more than
 *     {@link SuggestionRequest#MOST_MESSAGES} the latest are taken
 * @param script what was sent, edited or not
 * @param at when
 * @since 0.1.0
 */
public record ChosenResponse(
        ChatId chat, VisitorId visitor, String locale, List<String> messages, ScriptRef script, Instant at) {
    /** Validates and copies. */
    public ChosenResponse {
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(visitor, "visitor");
        Objects.requireNonNull(locale, "locale");
        int from = Math.max(0, messages.size() - SuggestionRequest.MOST_MESSAGES);
        messages = List.copyOf(messages.subList(from, messages.size()));
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(at, "at");
    }

    /** For logs: nothing of what was typed. */
    @Override
    public String toString() {
        return "ChosenResponse[" + chat + ", " + script + "]";
    }
}
