package dev.peekwire.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.peekwire.Problem;
import dev.peekwire.TeamId;
import dev.peekwire.response.Approval;
import dev.peekwire.response.BotMode;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.flow.FlowBuilder;
import dev.peekwire.response.flow.FlowStep;
import dev.peekwire.response.flow.FlowText;
import dev.peekwire.response.flow.ScriptFlow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponsesTest {
    private static final Approval APPROVED = Approval.approved("sue", Instant.EPOCH);
    private static final TeamId MAIN = new TeamId("main");

    private static FlowBuilder flow(String id, int version) {
        return ScriptFlow.builder(id, version)
                .title(id)
                .locale("en")
                .bots(true)
                .approval(APPROVED)
                .step(new FlowStep.End("bye", FlowText.in("en", "Good bye from " + id + " " + version)));
    }

    private static Responses with(ScriptFlow... flows) {
        Responses.Builder responses = Responses.builder();
        List.of(flows).forEach(responses::flow);
        return responses.build();
    }

    @Test
    void the_newest_version_that_is_approved_is_entered_and_every_version_is_there_to_go_on_in() {
        Responses responses = with(
                flow("a", 1).build(),
                flow("b", 1).build(),
                flow("a", 2).build(),
                flow("a", 3).approval(Approval.DRAFTED).build());
        assertThat(responses.flows())
                .extracting(ScriptFlow::ref)
                .containsExactly(new ScriptRef("a", 2), new ScriptRef("b", 1));
        assertThat(responses.flow("a")).contains(flow("a", 2).build());
        assertThat(responses.flow(new ScriptRef("a", 1))).contains(flow("a", 1).build());
        assertThat(responses.flow(new ScriptRef("a", 3))).isPresent();
        assertThat(responses.flow(new ScriptRef("a", 4))).isEmpty();
    }

    @Test
    void a_flow_that_is_retired_is_entered_no_more_not_even_in_an_older_version() {
        Approval retired = Approval.retired("sue", Instant.EPOCH);
        Responses responses =
                with(flow("a", 1).build(), flow("a", 2).approval(retired).build());
        assertThat(responses.flows()).isEmpty();
        assertThat(responses.flow("a")).isEmpty();
        assertThat(responses.flow(new ScriptRef("a", 1))).isPresent();
    }

    @Test
    void flows_words_are_judged_by_and_not_found_among_the_scripts() {
        Responses responses = with(flow("a", 1).build());
        assertThat(responses.judge().library().current("a.bye")).isPresent();
        assertThat(responses.library().current()).isEmpty();
    }

    @Test
    void a_flow_that_does_not_fit_the_scripts_is_told_and_refused_once_it_is_approved() {
        FlowBuilder says = ScriptFlow.builder("says", 1)
                .title("says")
                .locale("en")
                .step(new FlowStep.End("bye", FlowText.script("missing")));
        assertThat(Responses.builder().flow(says.build()).problems()).isEmpty();
        Responses.Builder broken =
                Responses.builder().flow(says.approval(APPROVED).build());
        assertThat(broken.problems()).extracting(Problem::path).containsExactly("says@1.steps.bye.text");
        assertThatIllegalArgumentException().isThrownBy(broken::build).withMessageContaining("no script `missing`");
        ScriptedResponse missing = ScriptedResponse.builder("missing", 1)
                .title("missing")
                .body("en", "Found.")
                .approval(APPROVED)
                .build();
        assertThat(broken.library(ScriptLibrary.of(List.of(missing))).problems())
                .isEmpty();
    }

    @Test
    void two_flows_of_one_version_are_refused_and_the_same_twice_is_one() {
        ScriptFlow one = flow("a", 1).build();
        assertThat(Responses.builder().flow(one).flow(flow("a", 1).build()).problems())
                .isEmpty();
        assertThat(Responses.builder()
                        .flow(one)
                        .flow(flow("a", 1).title("other").build())
                        .problems())
                .extracting(Problem::path)
                .containsExactly("flows.a@1");
    }

    @Test
    void a_rule_that_names_a_flow_which_no_bot_may_walk_is_refused() {
        ResponsePolicy policy = ResponsePolicy.of(
                PolicyRule.builder("bots", ResponseMode.FREE).walking("a").build());
        assertThat(Responses.builder().policy(policy).problems())
                .extracting(Problem::path)
                .containsExactly("policy.bots.flow");
        assertThat(Responses.builder()
                        .policy(policy)
                        .flow(flow("a", 1).bots(false).build())
                        .problems())
                .hasSize(1);
        assertThat(Responses.builder().policy(policy).flow(flow("a", 1).build()).problems())
                .isEmpty();
    }

    @Test
    void a_bot_walks_the_flow_that_is_named_or_that_of_the_topic_before_one_of_none() {
        ScriptFlow any = flow("any", 1).build();
        ScriptFlow loans = flow("loans", 1).topic("loans").build();
        ScriptFlow people = flow("people", 1).topic("loans").bots(false).build();
        PolicyRule.Builder bots = PolicyRule.builder("bots", ResponseMode.FREE).bot(BotMode.FLOWS);
        Responses.Builder responses = Responses.builder().flow(any).flow(people).flow(loans);
        Responses byTopic = responses.policy(ResponsePolicy.of(bots.build())).build();
        assertThat(byTopic.botFlow(0, MAIN, "loans")).contains(loans);
        assertThat(byTopic.botFlow(0, MAIN, "tents")).contains(any);
        assertThat(byTopic.botFlow(0, MAIN, null)).contains(any);
        Responses named =
                responses.policy(ResponsePolicy.of(bots.walking("any").build())).build();
        assertThat(named.botFlow(0, MAIN, "loans")).contains(any);
        Responses second =
                responses.policy(ResponsePolicy.of(bots.forTiers(2).build())).build();
        assertThat(second.botFlow(0, MAIN, "loans")).isEmpty();
        assertThat(second.botFlow(2, MAIN, "loans")).isPresent();
        assertThat(Responses.NONE.botFlow(0, MAIN, null)).isEmpty();
    }
}
