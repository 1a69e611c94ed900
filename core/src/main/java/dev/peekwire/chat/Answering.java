package dev.peekwire.chat;

import dev.peekwire.PolicyReason;
import dev.peekwire.Refusal;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.ScriptUse;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the response policy says of an agent's message. */
final class Answering {
    private Answering() {}

    static Optional<Refusal> refusal(Chat chat, ChatCommand.Post post, ResponsePolicy policy) {
        return style(post)
                .or(() -> missing(chat, needs(post), alongside(post), null))
                .or(() -> rule(chat, post, policy).flatMap(rule -> refusal(chat, post, rule)));
    }

    /** The origin as it goes on record. */
    static MessageOrigin recorded(Chat chat, ChatCommand.Post post, ResponsePolicy policy) {
        return rule(chat, post, policy).map(rule -> post.origin().under(rule)).orElse(post.origin());
    }

    private static Optional<PolicyRule> rule(Chat chat, ChatCommand.Post post, ResponsePolicy policy) {
        Answer answer = post.answer();
        return answer == null ? Optional.empty() : chat.rule(policy, answer.tier());
    }

    private static Optional<Refusal> refusal(Chat chat, ChatCommand.Post post, PolicyRule rule) {
        ScriptUse script = post.origin().script();
        if (script != null && rule.disclaimers().contains(script.id())) {
            return Optional.empty();
        }
        return missing(chat, rule.disclaimers(), alongside(post), rule)
                .or(() -> script == null ? adLib(chat, rule) : Optional.empty());
    }

    private static Set<String> alongside(ChatCommand.Post post) {
        ScriptUse script = post.origin().script();
        return script == null ? Set.of() : script.alongside();
    }

    private static Optional<Refusal> style(ChatCommand.Post post) {
        return post.answer() == null
                ? Optional.empty()
                : Optional.ofNullable(post.answer().against());
    }

    private static Set<String> needs(ChatCommand.Post post) {
        return post.answer() == null ? Set.of() : post.answer().needs();
    }

    /** @param rule which asks for them; null where the script does */
    private static Optional<Refusal> missing(
            Chat chat, Collection<String> wanted, Set<String> alongside, @Nullable PolicyRule rule) {
        return wanted.stream()
                .filter(id -> !alongside.contains(id) && !chat.replies().sent(id))
                .min(Comparator.naturalOrder())
                .map(id -> missing(id, rule));
    }

    private static Refusal missing(String disclaimer, @Nullable PolicyRule rule) {
        String why = rule == null ? "this script goes with the disclaimer " : "first comes the disclaimer ";
        return refused(
                rule,
                PolicyReason.Why.DISCLAIMER,
                disclaimer,
                why + disclaimer + ", which was not sent in this chat; send it too");
    }

    private static Optional<Refusal> adLib(Chat chat, PolicyRule rule) {
        if (rule.mode() == ResponseMode.SCRIPTED_ONLY) {
            return Optional.of(refused(
                    rule,
                    PolicyReason.Why.SCRIPTED_ONLY,
                    null,
                    "only scripts may be sent, changed by at most " + rule.mostEdit()
                            + " %; choose one, or hand the chat over"));
        }
        boolean first =
                rule.mode() == ResponseMode.SCRIPTED_FIRST && chat.replies().byTeam() == 0;
        return first
                ? Optional.of(refused(
                        rule,
                        PolicyReason.Why.SCRIPT_FIRST,
                        null,
                        "a script comes first; send one, then answer as you like"))
                : Optional.empty();
    }

    private static Refusal refused(
            @Nullable PolicyRule rule, PolicyReason.Why why, @Nullable String script, String message) {
        String name = rule == null ? null : rule.name();
        String about = name == null ? "" : "rule " + name + ": ";
        return Refusal.policy(new PolicyReason(why, name, script), about + message);
    }
}
