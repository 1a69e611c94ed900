package dev.peekwire.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.Skill;
import dev.peekwire.routing.TeamPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutingPlanTest {
    private static final TeamId A = new TeamId("a");
    private static final TeamId B = new TeamId("b");
    private static final Skill S = new Skill("s");
    private static final AgentId ANNA = new AgentId("anna");
    private static final AgentId BEN = new AgentId("ben");

    @Test
    void the_first_rule_that_matches_holds_and_is_recorded() {
        RoutingPlan plan = plan(
                Rule.named("one").when(Condition.topic("x")).to(B).priority(7),
                Rule.named("two").when(Condition.topic("x", "y")).to(A));
        assertThat(plan.route(topic("x")).rule()).isEqualTo("one");
        assertThat(plan.route(topic("x")).route().team()).isEqualTo(B);
        assertThat(plan.route(topic("x")).route().priority()).isEqualTo(7);
        assertThat(plan.route(topic("y")).rule()).isEqualTo("two");
    }

    @Test
    void a_chat_that_no_rule_matches_goes_to_the_default_team() {
        Routed routed = plan().route(topic("z"));
        assertThat(routed.rule()).isEqualTo(RoutingPlan.DEFAULT);
        assertThat(routed.route().team()).isEqualTo(A);
        assertThat(routed.wanted()).isEmpty();
        assertThat(RoutingPlan.of(TeamPolicy.of(B)).route(topic("z")).route().team())
                .isEqualTo(B);
    }

    @Test
    void steps_add_up_and_what_was_required_stays_a_wish() {
        Route route = plan(Rule.named("x")
                        .to(A)
                        .require("s", 5)
                        .language("fr")
                        .tier(2)
                        .step(Step.after(Duration.ofSeconds(30)).lowering("s", 2))
                        .step(Step.after(Duration.ofSeconds(60)).dropping("s").adding(B))
                        .step(Step.after(Duration.ofSeconds(90)).inAnyLanguage().ofAnyTier()))
                .route(topic("t"))
                .route();

        assertThat(route.stages())
                .extracting(Route.Stage::after)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(90));
        Need base = Need.builder(A).require(S, 5).language("fr").tier(2).build();
        Need lowered = Need.builder(A)
                .require(S, 2)
                .prefer(S, 5)
                .language("fr")
                .tier(2)
                .build();
        Need dropped = Need.builder(A).prefer(S, 5).language("fr").tier(2).build();
        Need other = Need.builder(B).prefer(S, 5).language("fr").tier(2).build();
        assertThat(route.stages())
                .extracting(Route.Stage::needs)
                .containsExactly(
                        List.of(base),
                        List.of(lowered),
                        List.of(dropped, other),
                        List.of(
                                Need.builder(A).prefer(S, 5).build(),
                                Need.builder(B).prefer(S, 5).build()));
    }

    @Test
    void a_step_that_changes_nothing_for_this_visitor_makes_no_stage() {
        RoutingPlan plan = plan(Rule.named("x")
                .to(A)
                .visitorsLanguage()
                .step(Step.after(Duration.ofSeconds(30)).inAnyLanguage()));
        assertThat(plan.route(topic("t")).route().stages()).hasSize(1);
        assertThat(plan.route(speaking("fr-CA")).route().stages()).hasSize(2);
    }

    @Test
    void the_visitors_language_is_asked_for_as_agents_name_it() {
        RoutingPlan plan = plan(Rule.named("x").to(A).visitorsLanguage());
        assertThat(need(plan, speaking("nb-NO")).language()).isEqualTo("no");
        assertThat(need(plan, speaking("FR")).language()).isEqualTo("fr");
        assertThat(need(plan, speaking("<script>")).language()).isNull();
        assertThat(need(plan, topic("t")).language()).isNull();
    }

    @Test
    void chats_of_one_rule_and_language_share_their_route() {
        RoutingPlan plan = plan(
                Rule.named("x").when(Condition.topic("x")).to(A).require("s", 1),
                Rule.named("y").when(Condition.topic("y")).to(A).require("s", 1),
                Rule.named("z").to(A).visitorsLanguage());
        assertThat(plan.route(topic("x")).route())
                .isSameAs(plan.route(topic("x")).route());
        assertThat(need(plan, topic("x"))).isSameAs(need(plan, topic("y")));
        assertThat(plan.route(speaking("fr")).route())
                .isSameAs(plan.route(speaking("fr-CA")).route());
    }

    @Test
    void visitors_who_make_languages_up_fill_no_memory() {
        RoutingPlan plan = plan(Rule.named("z").to(A).visitorsLanguage());
        Route first = plan.route(speaking("aaa")).route();
        for (int i = 0; i < Ways.MOST_LANGUAGES; i++) {
            plan.route(speaking("" + (char) ('b' + i / 676) + (char) ('a' + i / 26 % 26) + (char) ('a' + i % 26)));
        }
        assertThat(plan.route(speaking("aaa")).route()).isEqualTo(first).isNotSameAs(first);
    }

    @Test
    void the_last_agent_comes_before_those_the_rule_names() {
        RoutingPlan plan = plan(
                Rule.named("sticky")
                        .when(Condition.topic("s"))
                        .to(A)
                        .agents(ANNA, BEN)
                        .lastAgent(),
                Rule.named("named").to(A).agents(ANNA));
        Routed ben =
                plan.route(Facts.at(Instant.EPOCH).topic("s").lastAgent(BEN).build());
        assertThat(ben.wanted()).containsExactly(BEN, ANNA);
        assertThat(ben.sticky()).isTrue();
        assertThat(plan.route(topic("s")).wanted()).containsExactly(ANNA, BEN);
        Routed other = plan.route(Facts.at(Instant.EPOCH).lastAgent(BEN).build());
        assertThat(other.wanted()).containsExactly(ANNA);
        assertThat(other.sticky()).isFalse();
        assertThat(plan.asksForLastAgent()).isTrue();
        assertThat(plan().asksForLastAgent()).isFalse();
    }

    @Test
    void a_kind_of_chat_weighs_what_the_plan_says() {
        RoutingPlan plan = RoutingPlan.builder()
                .team(TeamPolicy.of(A))
                .weight("video", 3)
                .weight(Rule.CHAT, 2)
                .rule(Rule.named("v")
                        .when(Condition.topic("v"))
                        .to(A)
                        .kind("video")
                        .build())
                .build();
        assertThat(plan.route(topic("v")).route().weight()).isEqualTo(3);
        assertThat(plan.route(topic("t")).route().weight()).isEqualTo(2);
        assertThat(plan().route(topic("t")).route().weight()).isEqualTo(1);
    }

    @Test
    void what_a_visitor_answered_is_in_no_log() {
        Facts facts = Facts.at(Instant.EPOCH)
                .topic("secret topic")
                .page("/secret")
                .attributes(Map.of("secret", "secret"))
                .build();
        assertThat(facts.toString()).doesNotContain("secret");
    }

    private static RoutingPlan plan(RuleBuilder... rules) {
        RoutingPlan.Builder plan = RoutingPlan.builder().team(TeamPolicy.of(A)).team(TeamPolicy.of(B));
        for (RuleBuilder rule : rules) {
            plan.rule(rule.build());
        }
        return plan.build();
    }

    private static Facts topic(String chosen) {
        return Facts.at(Instant.EPOCH).topic(chosen).build();
    }

    private static Facts speaking(String locale) {
        return Facts.at(Instant.EPOCH).locale(locale).build();
    }

    private static Need need(RoutingPlan plan, Facts facts) {
        return plan.route(facts).route().stages().get(0).needs().get(0);
    }
}
