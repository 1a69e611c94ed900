package dev.peekwire.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.TeamId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponsePolicyTest {
    private static final TeamId SALES = new TeamId("sales");
    private static final TeamId HELP = new TeamId("help");

    @Test
    void the_first_rule_that_covers_the_chat_counts() {
        ResponsePolicy policy = ResponsePolicy.of(
                PolicyRule.of("refunds", ResponseMode.SCRIPTED_ONLY).forTopics("refund"),
                PolicyRule.of("help", ResponseMode.SCRIPTED_FIRST)
                        .forTeams(HELP)
                        .forTiers(1, 2),
                PolicyRule.of("sales", ResponseMode.FREE).forTeams(SALES));
        assertThat(policy.rule(1, HELP, "refund")).map(PolicyRule::name).contains("refunds");
        assertThat(policy.rule(2, HELP, null)).map(PolicyRule::name).contains("help");
        assertThat(policy.rule(3, HELP, null)).isEmpty();
        assertThat(policy.rule(9, SALES, "a bill")).map(PolicyRule::name).contains("sales");
    }

    @Test
    void two_rules_of_one_name_could_not_be_told_apart_on_record() {
        PolicyRule rule = PolicyRule.of("all", ResponseMode.FREE);
        assertThatThrownBy(() -> ResponsePolicy.of(rule, rule.forTiers(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rules: two are called all");
    }

    @Test
    void what_a_rule_cannot_say_is_named() {
        PolicyRule rule = PolicyRule.of("all", ResponseMode.FREE);
        assertThatThrownBy(() -> PolicyRule.of(" ", ResponseMode.FREE)).hasMessage("name: 1 to 64 characters");
        assertThatThrownBy(() -> rule.forTiers(0)).hasMessage("tiers: 0, allowed are 1 to 9");
        assertThatThrownBy(() -> rule.forTiers(10)).hasMessage("tiers: 10, allowed are 1 to 9");
        assertThatThrownBy(() -> rule.mostEdit(101)).hasMessage("mostEdit: 101, allowed are 0 to 100");
        List<PolicyRule> many = Collections.nCopies(ResponsePolicy.MOST_RULES + 1, rule);
        assertThatThrownBy(() -> new ResponsePolicy(many)).hasMessage("rules: 1001, allowed are 1000");
    }

    @Test
    void a_claim_says_nothing_of_what_was_filled_in() {
        ScriptClaim claim = new ScriptClaim("refund", "3", "en", java.util.Map.of("card", "4111"));
        assertThat(claim).hasToString("ScriptClaim[refund@3, en, 1 inputs]");
    }
}
