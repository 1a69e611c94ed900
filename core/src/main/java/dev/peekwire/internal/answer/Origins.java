package dev.peekwire.internal.answer;

import dev.peekwire.Refusal;
import dev.peekwire.chat.Answer;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.Responses;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.spi.Authenticator;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out where an agent's words come from, whatever the agent's client says of them. Pure. */
public final class Origins {
    private Origins() {}

    /** The agent's message as a command. */
    public static ChatCommand.Post post(
            Responses responses,
            Chat chat,
            Authenticator.Agent agent,
            String text,
            @Nullable ScriptClaim claim,
            @Nullable Refusal against,
            Instant now) {
        return new ChatCommand.Post(text, MessageOrigin.AD_LIB, new Answer(agent.tier(), Set.of(), claim, against));
    }

    private static int mostEdit(Responses responses, Chat chat, Authenticator.Agent agent) {
        return chat.team()
                .flatMap(team -> responses.policy().rule(agent.tier(), team, chat.topic().orElse(null)))
                .map(PolicyRule::mostEdit)
                .orElse(PolicyRule.MOST_EDIT);
    }
}
