package dev.peekwire.response;

import dev.peekwire.TeamId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Validates and copies. */
    public ResponsePolicy {
        rules = List.copyOf(rules);
        if (rules.size() > MOST_RULES) {
            throw new IllegalArgumentException("rules: " + rules.size() + ", allowed are " + MOST_RULES);
        }
        Set<String> names = new HashSet<>();
        for (PolicyRule rule : rules) {
            if (!names.add(rule.name())) {
                throw new IllegalArgumentException("rules: two are called " + rule.name());
            }
        }
    }

    /** Rules in order. */
    public static ResponsePolicy of(PolicyRule... rules) {
        return new ResponsePolicy(List.of(rules));
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
