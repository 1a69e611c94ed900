package dev.peekwire.internal.answer;

import dev.peekwire.Refusal;
import dev.peekwire.chat.Answer;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.response.JudgeRequest;
import dev.peekwire.response.Judgement;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.response.ScriptUse;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.Authenticator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out where an agent's words come from, whatever the agent's client says of them. Pure. */
public final class Origins {
    private static final double PERCENT = 100;

    private Origins() {}

    /**
     * What an agent's message is.
     *
     * @param origin where its words come from
     * @param needs the disclaimers that its script does not go without
     * @param claimed whether what the client said of it is so
     */
    public record Found(MessageOrigin origin, Set<String> needs, Judgement.Claimed claimed) {
        /** Copies. */
        public Found {
            needs = Set.copyOf(needs);
        }

        /** The message as a command. */
        public ChatCommand.Post post(String text, int tier, @Nullable ScriptClaim claim, @Nullable Refusal against) {
            return new ChatCommand.Post(text, origin, new Answer(tier, needs, claim, against));
        }
    }

    /** Where the words of a message come from. */
    public static Found of(
            Responses responses,
            Chat chat,
            Authenticator.Agent agent,
            String text,
            @Nullable ScriptClaim claim,
            Instant now) {
        Optional<PolicyRule> rule = chat.rule(responses.policy(), agent.tier());
        String locale = claim == null ? null : claim.locale();
        Judgement judgement = responses
                .judge()
                .judge(new JudgeRequest(
                        text,
                        claim,
                        agent.id(),
                        agent.teams(),
                        now,
                        Values.of(responses, chat, agent, locale, now).build(),
                        rule.map(PolicyRule::mostEdit).orElse(PolicyRule.MOST_EDIT) / PERCENT,
                        Set.copyOf(rule.map(PolicyRule::disclaimers).orElse(List.of()))));
        return judgement
                .script()
                .flatMap(
                        script -> sendable(responses, script, now).map(version -> scripted(judgement, script, version)))
                .orElseGet(() -> new Found(MessageOrigin.AD_LIB, Set.of(), judgement.claimed()));
    }

    /** An agent's own reply that nobody approved, and a script that is withdrawn, are the agent's words. */
    private static Optional<ScriptedResponse> sendable(Responses responses, Judgement.Judged script, Instant now) {
        return responses.judge().library().version(script.ref()).filter(version -> version.isSendable(now));
    }

    private static Found scripted(Judgement judgement, Judgement.Judged script, ScriptedResponse version) {
        ScriptUse use = new ScriptUse(
                script.ref().id(),
                String.valueOf(script.ref().version()),
                script.locale(),
                script.distance(),
                judgement.disclaimers(),
                null);
        return new Found(MessageOrigin.scripted(use), Set.copyOf(version.disclaimers()), judgement.claimed());
    }
}
