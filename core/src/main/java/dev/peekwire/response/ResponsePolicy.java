package dev.peekwire.response;

import dev.peekwire.Problem;
import dev.peekwire.TeamId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may answer how: rules in order, the first that covers a chat and its agent counts. Without one that does, answers
 * are free.
 *
 * <p>Immutable.
 *
 * @param rules the rules, at most {@value #MOST_RULES}, each with a name of its own
 * @since 0.1.0
 */
public record ResponsePolicy(List<PolicyRule> rules) {
    /** How many rules there may be. */
    public static final int MOST_RULES = 1000;

    /** Free for everybody. */
    public static final ResponsePolicy FREE = new ResponsePolicy(List.of());

    /** Copies, and validates that there are no {@linkplain #problems(List) problems}. */
    public ResponsePolicy {
        rules = List.copyOf(rules);
        List<Problem> problems = problems(rules);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(Problem.tell(problems));
        }
    }

    /** Rules in order. */
    public static ResponsePolicy of(PolicyRule... rules) {
        return new ResponsePolicy(List.of(rules));
    }

    /**
     * What is wrong with rules in this order: too many of them, two of one name, and rules that are never reached since one
     * before covers all of their chats. Empty if nothing is.
     */
    public static List<Problem> problems(List<PolicyRule> rules) {
        return PolicyCheck.order(rules);
    }

    /**
     * What is wrong with it beside these scripts: disclaimers that are not there or not approved, so that nothing could ever
     * be answered. Empty if nothing is.
     */
    public List<Problem> problems(ScriptLibrary library) {
        return PolicyCheck.disclaimers(rules, library);
    }

    /**
     * The rule that counts; empty where none covers the chat, and answers are free.
     *
     * @param tier the answering agent's, 1 to 9
     * @param team whose chat it is
     * @param topic what the visitor chose, or null
     */
    public Optional<PolicyRule> rule(int tier, TeamId team, @Nullable String topic) {
        return rules.stream().filter(rule -> rule.covers(tier, team, topic)).findFirst();
    }
}
