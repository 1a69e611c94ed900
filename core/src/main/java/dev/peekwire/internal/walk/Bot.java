package dev.peekwire.internal.walk;

import dev.peekwire.chat.Chat;
import dev.peekwire.response.BotMode;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.response.flow.FlowPosition;
import dev.peekwire.response.flow.ScriptFlow;
import dev.peekwire.responses.Responses;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a bot does next in a chat that waits for its first agent: begins the one flow that is meant for it, takes what the
 * visitor has sent since as the answer, or leaves. All that it goes by is the chat's state, so it is the same on any node,
 * and comes to nothing once it is done. Pure.
 */
public final class Bot {
    /** After so much it leaves the flow. */
    public static final int MOST_MESSAGES = 50;

    private Bot() {}

    /**
     * The next step; empty where there is nothing to do.
     *
     * @param topic what the visitor's messages seem to be about, if that is known; the topic that the visitor chose goes
     *     before it, and before the first message nothing is made of it
     */
    public static Optional<FlowAct> next(Responses responses, Chat chat, @Nullable String topic) {
        if (!chat.awaitsFirstAgent()) {
            return Optional.empty();
        }
        FlowPosition at = chat.flow().orElse(null);
        if (at != null) {
            return chat.lastHeard() > chat.lastFlowMove() ? goesOn(responses, chat, at) : Optional.empty();
        }
        @Nullable String about = chat.lastHeard() == 0 ? null : topic;
        return chat.lastFlowMove() > 0
                ? Optional.empty()
                : begins(responses, chat, chat.topic().orElse(about));
    }

    private static Optional<FlowAct> begins(Responses responses, Chat chat, @Nullable String topic) {
        return chat.queue()
                .flatMap(team -> responses.botFlow(chat.tier(), team, topic))
                .map(flow -> FlowAct.enter(flow.ref().id()));
    }

    private static Optional<FlowAct> goesOn(Responses responses, Chat chat, FlowPosition at) {
        boolean stays = responses.flow(at.flow()).filter(ScriptFlow::bots).isPresent()
                && mayWalk(responses)
                && chat.replies().answers() < MOST_MESSAGES;
        return Optional.of(stays ? FlowAct.heard(chat.lastHeard(), at) : FlowAct.leave(at));
    }

    /** Whether it may begin this flow was decided when it did; that bots may walk no more ends it. */
    private static boolean mayWalk(Responses responses) {
        return responses.policy().rules().stream().anyMatch(rule -> rule.bot() == BotMode.FLOWS);
    }
}
