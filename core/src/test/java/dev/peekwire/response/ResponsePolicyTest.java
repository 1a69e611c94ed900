package dev.peekwire.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.Problem;
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
                rule("refunds", ResponseMode.SCRIPTED_ONLY).forTopics("refund").build(),
                rule("help", ResponseMode.SCRIPTED_FIRST)
                        .forTeams(HELP)
                        .forTiers(1, 2)
                        .build(),
                rule("sales", ResponseMode.FREE).forTeams(SALES).build());
        assertThat(policy.rule(1, HELP, "refund")).map(PolicyRule::name).contains("refunds");
        assertThat(policy.rule(2, HELP, null)).map(PolicyRule::name).contains("help");
        assertThat(policy.rule(3, HELP, null)).isEmpty();
        assertThat(policy.rule(9, SALES, "a bill")).map(PolicyRule::name).contains("sales");
    }

    @Test
    void two_rules_of_one_name_could_not_be_told_apart_on_record() {
        assertThatThrownBy(() -> ResponsePolicy.of(
                        rule("all", ResponseMode.FREE).forTiers(1).build(), PolicyRule.of("all", ResponseMode.FREE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rules[1].name: `all` is the name of a rule before it too; give each rule its own name");
    }

    @Test
    void a_rule_that_is_never_reached_is_told() {
        PolicyRule first = rule("first", ResponseMode.FREE).forTiers(1, 2).build();
        PolicyRule narrower = rule("narrower", ResponseMode.SCRIPTED_ONLY)
                .forTiers(2)
                .forTopics("refund")
                .build();
        assertThat(ResponsePolicy.problems(List.of(first, narrower)))
                .containsExactly(Problem.of(
                        "rules[1]",
                        "never reached: rule `first` before it covers all of its chats",
                        "move it before `first`, or remove it"));
        assertThatThrownBy(() -> ResponsePolicy.of(first, narrower)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ResponsePolicy.problems(List.of(narrower, first))).isEmpty();
    }

    @Test
    void a_rule_that_covers_more_or_others_is_reached() {
        PolicyRule refunds = rule("refunds", ResponseMode.FREE)
                .forTopics("refund")
                .forTeams(HELP)
                .build();
        PolicyRule all = PolicyRule.of("all", ResponseMode.FREE);
        PolicyRule both = rule("both", ResponseMode.FREE)
                .forTopics("refund", "bill")
                .forTeams(HELP)
                .build();
        PolicyRule sales = rule("sales", ResponseMode.FREE)
                .forTopics("refund")
                .forTeams(SALES)
                .build();
        assertThat(ResponsePolicy.problems(List.of(refunds, both, sales, all))).isEmpty();
        assertThat(ResponsePolicy.problems(List.of(all, refunds, both, sales)))
                .extracting(Problem::path)
                .containsExactly("rules[1]", "rules[2]", "rules[3]");
    }

    @Test
    void a_disclaimer_that_cannot_be_sent_would_block_every_answer() {
        ScriptLibrary library = ScriptLibrary.of(List.of(
                Scripts.script("terms", "We pay back in 30 days.").build(),
                Scripts.script("draft", "Perhaps.").approval(Approval.DRAFTED).build()));
        ResponsePolicy policy = ResponsePolicy.of(rule("loans", ResponseMode.FREE)
                .disclaiming("terms", "draft", "none", "NO ID")
                .build());
        assertThat(policy.problems(library))
                .extracting(Problem::toString)
                .containsExactly(
                        "rules[0].disclaimers[1]: `draft` is not approved; have it approved, or name another; nothing"
                                + " could be answered before",
                        "rules[0].disclaimers[2]: no script `none`; write that script, or remove it here",
                        "rules[0].disclaimers[3]: not a script's id; write the id of the script that must be sent");
    }

    @Test
    void what_a_rule_cannot_say_is_named() {
        PolicyRule.Builder rule = rule("all", ResponseMode.FREE);
        assertThatThrownBy(() -> PolicyRule.of(" ", ResponseMode.FREE)).hasMessage("name: 1 to 64 characters");
        assertThatThrownBy(() -> rule.forTiers(0).build()).hasMessage("tiers: 0, allowed are 1 to 9");
        assertThatThrownBy(() -> rule.forTiers(10).build()).hasMessage("tiers: 10, allowed are 1 to 9");
        assertThatThrownBy(() -> rule.forTiers(1).mostEdit(101).build())
                .hasMessage("mostEdit: 101, allowed are 0 to 100");
        List<PolicyRule> many =
                Collections.nCopies(ResponsePolicy.MOST_RULES + 1, PolicyRule.of("all", ResponseMode.FREE));
        assertThatThrownBy(() -> new ResponsePolicy(many)).hasMessage("rules: 1001 of them; allowed are at most 1000");
    }

    @Test
    void a_rule_whose_bot_walks_a_flow_lets_bots_walk() {
        PolicyRule walks = rule("bots", ResponseMode.FREE).walking("returns").build();
        assertThat(walks.bot()).isEqualTo(BotMode.FLOWS);
        assertThat(walks.flow()).isEqualTo("returns");
        assertThat(PolicyRule.of("all", ResponseMode.FREE).flow()).isNull();
        assertThatThrownBy(
                        () -> rule("bots", ResponseMode.FREE).walking("No id").build())
                .hasMessage("flow: not a flow's id");
    }

    private static PolicyRule.Builder rule(String name, ResponseMode mode) {
        return PolicyRule.builder(name, mode);
    }

    @Test
    void a_claim_says_nothing_of_what_was_filled_in() {
        ScriptClaim claim = new ScriptClaim("refund", "3", "en", java.util.Map.of("card", "4111"));
        assertThat(claim).hasToString("ScriptClaim[refund@3, en, 1 inputs]");
    }
}
