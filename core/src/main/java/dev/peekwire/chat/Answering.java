package dev.peekwire.chat;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.ScriptUse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the response policy says of an agent's message. */
final class Answering {
    private Answering() {}

    static Optional<Refusal> refusal(Chat chat, ChatCommand.Post post, ResponsePolicy policy) {
        return style(post)
                .or(() -> missing(chat, needs(post), alongside(post), "this script goes with the disclaimer "))
                .or(() -> rule(chat, post, policy).flatMap(rule -> refusal(chat, post, rule)));
    }

    /** The origin as it goes on record. */
    static MessageOrigin recorded(Chat chat, ChatCommand.Post post, ResponsePolicy policy) {
        return rule(chat, post, policy).map(rule -> post.origin().under(rule)).orElse(post.origin());
    }

    private static Optional<PolicyRule> rule(Chat chat, ChatCommand.Post post, ResponsePolicy policy) {
        Answer answer = post.answer();
        return answer == null
                ? Optional.empty()
                : chat.team()
                        .flatMap(team ->
                                policy.rule(answer.tier(), team, chat.topic().orElse(null)));
    }

    private static Optional<Refusal> refusal(Chat chat, ChatCommand.Post post, PolicyRule rule) {
        ScriptUse script = post.origin().script();
        if (script != null && rule.disclaimers().contains(script.id())) {
            return Optional.empty();
        }
        return missing(chat, rule.disclaimers(), alongside(post), about(rule) + "first comes the disclaimer ")
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

    private static Optional<Refusal> missing(Chat chat, Collection<String> wanted, Set<String> alongside, String why) {
        List<String> missing = wanted.stream()
                .filter(id -> !alongside.contains(id) && !chat.replies().sent(id))
                .sorted()
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(refused(why + missing.get(0) + ", which was not sent in this chat; send it too"));
    }

    private static Optional<Refusal> adLib(Chat chat, PolicyRule rule) {
        if (rule.mode() == ResponseMode.SCRIPTED_ONLY) {
            return Optional.of(refused(about(rule) + "only scripts may be sent, changed by at most " + rule.mostEdit()
                    + " %; choose one, or hand the chat over"));
        }
        boolean first =
                rule.mode() == ResponseMode.SCRIPTED_FIRST && chat.replies().byTeam() == 0;
        return first
                ? Optional.of(refused(about(rule) + "a script comes first; send one, then answer as you like"))
                : Optional.empty();
    }

    private static String about(PolicyRule rule) {
        return "rule " + rule.name() + ": ";
    }

    private static Refusal refused(String message) {
        return new Refusal(ErrorCode.POLICY_REFUSED, message, "text", null);
    }
}
