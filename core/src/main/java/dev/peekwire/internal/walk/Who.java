package dev.peekwire.internal.walk;

import dev.peekwire.chat.Chat;
import dev.peekwire.spi.Authenticator;
import org.jspecify.annotations.Nullable;

/**
 * Who walks.
 *
 * @param name the agent's name; null for a bot
 * @param tier whose rules count
 * @param bot whether nobody does, so that what can be chosen is said too
 */
public record Who(@Nullable String name, int tier, boolean bot) {
    /** An agent, who asks in person. */
    public static Who agent(Authenticator.Agent agent) {
        return new Who(agent.name(), agent.tier(), false);
    }

    /** A bot, under the rules of those whom the chat waits for. */
    public static Who bot(Chat chat) {
        return new Who(null, Math.max(1, chat.tier()), true);
    }
}
